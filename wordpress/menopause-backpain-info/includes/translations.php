<?php
/**
 * The words of the plugin itself, in the language of the site.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\load_translations', 1 );
add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\find_translations', 10, 2 );
add_filter( 'load_script_translation_file', __NAMESPACE__ . '\find_script_translations', 10, 3 );

/**
 * Loads the words that PHP needs.
 */
function load_translations(): void {
	load_plugin_textdomain( NAME, false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
}

/**
 * Finds the words for `es_MX` in the file for `es`. WordPress itself only looks for the very locale.
 *
 * @param string $file   Where WordPress looks.
 * @param string $domain Whose words it looks for.
 */
function find_translations( $file, $domain ) {
	return NAME === $domain ? nearest_file( $file, determine_locale(), '.mo' ) : $file;
}

/**
 * The same for the words that a script needs.
 *
 * @param string|false $file   Where WordPress looks.
 * @param string       $handle The script's.
 * @param string       $domain Whose words it looks for.
 */
function find_script_translations( $file, $handle, $domain ) {
	return NAME === $domain && $file ? nearest_file( $file, determine_locale(), "-$handle.json" ) : $file;
}

/**
 * The file that is there: for the locale, or for its language.
 *
 * @param string $file   The file for the locale.
 * @param string $locale Such as `es_MX`.
 * @param string $end    What the name ends with, after the locale.
 */
function nearest_file( string $file, string $locale, string $end ): string {
	if ( is_readable( $file ) ) {
		return $file;
	}
	$language = strtok( $locale, '_' );
	$nearest  = plugin_dir_path( PLUGIN_FILE ) . 'languages/' . NAME . "-$language$end";
	return is_readable( $nearest ) ? $nearest : $file;
}
