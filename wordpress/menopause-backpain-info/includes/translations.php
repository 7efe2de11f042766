<?php
/**
 * The plugin's own texts, in the language of the site.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\load_translations', 1 );
add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\find_translations', 10, 2 );
add_filter( 'load_script_translation_file', __NAMESPACE__ . '\find_script_translations', 10, 3 );

/**
 * Tells WordPress where the plugin's translations are. It loads them when it needs them.
 */
function load_translations(): void {
	$GLOBALS['wp_textdomain_registry']->set_custom_path( NAME, plugin_dir_path( PLUGIN_FILE ) . 'languages' );
}

/**
 * Finds the texts for `es_MX` in the file for `es`. WordPress itself only looks for the exact locale.
 *
 * @param string $file   File that WordPress looks for.
 * @param string $domain Text domain.
 */
function find_translations( $file, $domain ) {
	return NAME === $domain ? nearest_file( $file, determine_locale(), '.mo' ) : $file;
}

/**
 * Does the same for the texts of a script.
 *
 * @param string|false $file   File that WordPress looks for.
 * @param string       $handle Handle of the script.
 * @param string       $domain Text domain.
 */
function find_script_translations( $file, $handle, $domain ) {
	return NAME === $domain && $file ? nearest_file( $file, determine_locale(), "-$handle.json" ) : $file;
}

/**
 * The existing file for the locale, or else for its language.
 *
 * @param string $file   The file for the locale.
 * @param string $locale Such as `es_MX`.
 * @param string $end    End of the name, after the locale.
 */
function nearest_file( string $file, string $locale, string $end ): string {
	if ( is_readable( $file ) ) {
		return $file;
	}
	$language = strtok( $locale, '_' );
	$nearest  = plugin_dir_path( PLUGIN_FILE ) . 'languages/' . NAME . "-$language$end";
	return is_readable( $nearest ) ? $nearest : $file;
}
