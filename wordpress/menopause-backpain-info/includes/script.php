<?php
/**
 * The script that brings the article to life: only where the article is, and only as it was built.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_scripts' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\complete_script_tag', 10, 2 );

/**
 * The name by which WordPress knows the script.
 *
 * @param string $language Empty for the script with all languages.
 */
function script_handle( string $language = '' ): string {
	return $language ? NAME . "-$language" : NAME;
}

/**
 * Tells WordPress of the scripts, without putting them on a page.
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
 * Adds what `wp_register_script()` of WordPress 6.1 cannot say.
 *
 * @param string $tag    The script tag.
 * @param string $handle The script's.
 */
function complete_script_tag( $tag, $handle ) {
	if ( ! in_array( $handle, array_map( __NAMESPACE__ . '\script_handle', array( '', ...languages() ) ), true ) ) {
		return $tag;
	}
	// Without crossorigin a browser cannot check a file that comes from a CDN.
	$more = sprintf( ' defer integrity="%s" crossorigin="anonymous" src=', esc_attr( wp_scripts()->get_data( $handle, 'integrity' ) ) );
	return str_replace( ' src=', $more, $tag );
}
