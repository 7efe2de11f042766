<?php
/**
 * The available languages, and the choice of one for a page.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

/**
 * The language tags of the articles in the manifest.
 *
 * @return string[]
 */
function languages(): array {
	$pattern = '/^' . preg_quote( NAME, '/' ) . '\.([\w-]+)\.html$/';
	return array_values( preg_filter( $pattern, '$1', array_keys( data_of( 'manifest.json' ) ) ) );
}

/**
 * Finds the article's language for a language tag or a locale: `es_MX` finds `es-MX`, else `es`.
 *
 * @param string $tag Such as `es-MX` or `es_MX`; empty for none.
 * @return string Empty if there is none.
 */
function find_language( string $tag ): string {
	$parts = preg_split( '/[-_]/', strtolower( $tag ) );
	$tags  = array_combine( array_map( 'strtolower', languages() ), languages() );
	while ( $parts && ! isset( $tags[ implode( '-', $parts ) ] ) ) {
		array_pop( $parts );
	}
	return $tags[ implode( '-', $parts ) ] ?? '';
}

/**
 * The language of an article on a page.
 *
 * @param string $asked  Language that the author asked for; empty for the page's own language.
 * @param string $locale Locale of the page.
 */
function choose_language( string $asked, string $locale ): string {
	$found = find_language( $asked ) ? find_language( $asked ) : find_language( $locale );
	if ( $found ) {
		return $found;
	}
	return in_array( 'en', languages(), true ) ? 'en' : languages()[0];
}
