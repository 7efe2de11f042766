<?php
/**
 * The article's script: only on pages with the article.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_scripts' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\complete_script_tag', 10, 2 );

/**
 * The attributes of the script tag, besides its address. Each of those after `defer` asks an optimizer to
 * leave the script as it is and not to wait for the first click: Autoptimize, LiteSpeed Cache (2), WP Rocket
 * (2), Cloudflare, Jetpack Boost, WP Meteor. There is no `integrity`: some of them change the file anyway.
 */
const SCRIPT_ATTRIBUTES = array(
	'defer'                    => true,
	'data-noptimize'           => '1',
	'data-no-optimize'         => '1',
	'data-no-defer'            => '1',
	'data-no-minify'           => '1',
	'nowprocket'               => true,
	'data-cfasync'             => 'false',
	'data-jetpack-boost'       => 'ignore',
	'data-wpmeteor-nooptimize' => 'true',
);

/**
 * The handle of the script in WordPress.
 *
 * @param string $language Empty for the script with all languages.
 */
function script_handle( string $language = '' ): string {
	return $language ? NAME . "-$language" : NAME;
}

/**
 * The name of the script's file.
 *
 * @param string $language Empty for the script with all languages.
 */
function script_file( string $language = '' ): string {
	return $language ? NAME . ".$language.js" : NAME . '.js';
}

/**
 * A version that changes with the content of the script, so that browsers and caches never use an old one.
 *
 * @param string $language Empty for the script with all languages.
 */
function script_version( string $language = '' ): string {
	return substr( md5( data_of( 'manifest.json' )[ script_file( $language ) ]['integrity'] ), 0, 12 );
}

/**
 * Registers the scripts without adding them to a page.
 */
function register_scripts(): void {
	foreach ( array( '', ...languages() ) as $language ) {
		$address = plugins_url( 'assets/' . script_file( $language ), PLUGIN_FILE );
		wp_register_script( script_handle( $language ), $address, array(), script_version( $language ), true );
	}
}

/**
 * Adds the attributes that `wp_register_script()` cannot set.
 *
 * @param string $tag    The script tag.
 * @param string $handle Handle of the script.
 */
function complete_script_tag( $tag, $handle ) {
	if ( ! in_array( $handle, array_map( __NAMESPACE__ . '\script_handle', array( '', ...languages() ) ), true ) ) {
		return $tag;
	}
	$attributes = '';
	foreach ( SCRIPT_ATTRIBUTES as $name => $value ) {
		$attributes .= true === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return str_replace( ' src=', "$attributes src=", $tag );
}

/**
 * The script tag for a page that lacks the script; empty if the page has it.
 *
 * @param string $language Language of an article on the page.
 * @param string $html     The page.
 */
function missing_script( string $language, string $html ): string {
	foreach ( array( $language, '' ) as $each ) {
		if ( wp_script_is( script_handle( $each ), 'done' ) || false !== strpos( $html, '/' . script_file( $each ) ) ) {
			return '';
		}
	}
	$script  = wp_scripts()->registered[ script_handle( $language ) ];
	$address = add_query_arg( 'ver', $script->ver, $script->src );
	return wp_get_script_tag( array( 'src' => $address ) + SCRIPT_ATTRIBUTES );
}
