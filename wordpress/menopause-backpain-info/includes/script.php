<?php
/**
 * The article's script: only on pages with the article, and with its checksum.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_scripts' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\complete_script_tag', 10, 2 );

/**
 * The handle of the script in WordPress.
 *
 * @param string $language Empty for the script with all languages.
 */
function script_handle( string $language = '' ): string {
	return $language ? NAME . "-$language" : NAME;
}

/**
 * Registers the scripts without adding them to a page.
 */
function register_scripts(): void {
	foreach ( array( '', ...languages() ) as $language ) {
		$file   = ( $language ? NAME . ".$language" : NAME ) . '.js';
		$facts  = data_of( 'manifest.json' )[ $file ];
		$handle = script_handle( $language );
		wp_register_script( $handle, plugins_url( "assets/$file", PLUGIN_FILE ), array(), $facts['version'], true );
		wp_script_add_data( $handle, 'integrity', $facts['integrity'] );
	}
}

/**
 * Adds the attributes that `wp_register_script()` of WordPress 6.1 cannot set.
 *
 * @param string $tag    The script tag.
 * @param string $handle Handle of the script.
 */
function complete_script_tag( $tag, $handle ) {
	if ( ! in_array( $handle, array_map( __NAMESPACE__ . '\script_handle', array( '', ...languages() ) ), true ) ) {
		return $tag;
	}
	// Without `crossorigin` a browser cannot check a file from a CDN.
	$more = sprintf( ' defer integrity="%s" crossorigin="anonymous" src=', esc_attr( wp_scripts()->get_data( $handle, 'integrity' ) ) );
	return str_replace( ' src=', $more, $tag );
}
