<?php
/**
 * The files of the article: scripts, prerendered HTML, and the manifest that lists them.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

/**
 * The path of a file of the article on the server.
 *
 * @param string $file Its name.
 */
function path_of( string $file ): string {
	return plugin_dir_path( PLUGIN_FILE ) . "assets/$file";
}

/**
 * Reads a JSON file of the article, once for each page.
 *
 * @param string $file Its name.
 */
function data_of( string $file ): array {
	static $data = array();
	if ( ! isset( $data[ $file ] ) ) {
		$data[ $file ] = (array) wp_json_file_decode( path_of( $file ), array( 'associative' => true ) );
	}
	return $data[ $file ];
}
