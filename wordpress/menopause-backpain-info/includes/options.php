<?php
/**
 * The options of the block and the shortcode: the attributes in `block/block.json`.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

/**
 * The options that are attributes of the element.
 */
const ELEMENT_ATTRIBUTES = array( 'lang', 'open', 'sections', 'exclusive', 'heading-level', 'theme', 'emergency-number' );

/**
 * The options that are texts for slots of the element.
 */
const WORDS = array( 'heading', 'reviewer', 'action-text', 'action-url' );

/**
 * A telephone number, for PHP and for the editor's script.
 */
const TELEPHONE_PATTERN = '^[+(]?[0-9][0-9 ()./-]*$';

/**
 * An address that a link can lead to, for PHP and for the editor's script.
 */
const ADDRESS_PATTERN = '^(https?://|mailto:|tel:|/|#|\\?).';

/**
 * Quotation marks that editors make of straight ones.
 */
const QUOTES = '"\'“”„‟«»″‘’‚‛‹›′';

/**
 * Sorts an author's attributes into options and problems. Accepts `headinglevel` (WordPress makes
 * names in a shortcode lower case), `heading_level` (a common spelling) and `headingLevel` (the block).
 *
 * @param array $given Values by name; a value with a numeric key is a name without a value.
 * @return array{0: array<string, string|bool>, 1: string[]} Options by name, and what is wrong.
 */
function sort_options( array $given ): array {
	$names = array();
	foreach ( array( ...ELEMENT_ATTRIBUTES, ...WORDS ) as $name ) {
		$names[ str_replace( '-', '', $name ) ] = $name;
	}
	$options  = array();
	$unknown  = array();
	$problems = array();
	foreach ( $given as $key => $value ) {
		$written = is_int( $key ) ? $value : $key;
		$name    = $names[ str_replace( array( '-', '_' ), '', strtolower( $written ) ) ] ?? null;
		if ( null === $name ) {
			$unknown[] = $written;
			continue;
		}
		if ( is_bool( $value ) ) {
			$value = $value ? 'true' : 'false';
		}
		// As in HTML, a name without a value turns `exclusive` on.
		$text             = is_int( $key ) || ! is_scalar( $value ) ? '' : trim( (string) $value );
		$checked          = check_option( $name, $text );
		$options[ $name ] = $checked[0];
		if ( $checked[1] ) {
			$problems[] = $checked[1];
		}
	}
	if ( $unknown ) {
		$problems[] = sprintf(
			/* translators: 1: names of attributes, 2: names of attributes. */
			__( 'There is no attribute %1$s. There are: %2$s.', 'menopause-backpain-info' ),
			implode( ', ', $unknown ),
			implode( ', ', array( ...ELEMENT_ATTRIBUTES, ...WORDS ) )
		);
	}
	if ( empty( $options['action-text'] ) !== empty( $options['action-url'] ) ) {
		$problems[] = __( 'A link at the end needs both action-text and action-url.', 'menopause-backpain-info' );
	}
	return array( $options, $problems );
}

/**
 * Takes off quotation marks of any kind around a value.
 *
 * @param string $value As written by the author.
 */
function without_quotes( string $value ): string {
	return preg_replace( '~^[\s' . QUOTES . ']+|[\s' . QUOTES . ']+$~u', '', html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
}

/**
 * Checks the value of an option, and writes it as the element expects it.
 *
 * @param string $name  Name of the option.
 * @param string $value As written by the author.
 * @return array{0: string|bool, 1: string} The value, and what is wrong with it; empty if nothing is.
 */
function check_option( string $name, string $value ): array {
	if ( in_array( $name, array( 'heading', 'reviewer', 'action-text' ), true ) ) {
		return array( $value, '' );
	}
	$value = without_quotes( $value );
	switch ( $name ) {
		case 'open':
		case 'sections':
			return check_sections( $name, $value );
		case 'exclusive':
			$on = in_array( $value, array( '', $name ), true ) ? true : filter_var( $value, FILTER_VALIDATE_BOOLEAN, FILTER_NULL_ON_FAILURE );
			return array( (bool) $on, null === $on ? problem( $name, $value, 'true, false' ) : '' );
		case 'lang':
			$tag = str_replace( '_', '-', $value );
			return '' === $value || find_language( $tag )
				? array( $tag, '' )
				: array( '', problem( $name, $value, implode( ', ', languages() ) ) );
		case 'heading-level':
			$level = ltrim( $value, 'hH' );
			return '' === $value || preg_match( '/^[1-5]$/', $level )
				? array( $level, '' )
				: array( '', problem( $name, $value, '1, 2, 3, 4, 5' ) );
		case 'theme':
			$theme = strtolower( $value );
			return in_array( $theme, array( '', 'light', 'dark' ), true )
				? array( $theme, '' )
				: array( '', problem( $name, $value, 'light, dark' ) );
		case 'emergency-number':
			return '' === $value || preg_match( '~' . TELEPHONE_PATTERN . '~D', $value )
				? array( $value, '' )
				: array( '', problem( $name, $value, __( 'a telephone number', 'menopause-backpain-info' ) ) );
		default:
			$address = preg_replace( '/^www\./i', 'https://$0', $value );
			return '' === $address || ( preg_match( '~' . ADDRESS_PATTERN . '~i', $address ) && esc_url( $address ) )
				? array( $address, '' )
				: array( '', problem( $name, $value, 'https://…, /…' ) );
	}
}

/**
 * Checks a list of sections. Authors separate them by spaces or commas.
 *
 * @param string $name  Name of the option.
 * @param string $value As written by the author.
 * @return array{0: string, 1: string} The known ones, separated by spaces, and what is wrong.
 */
function check_sections( string $name, string $value ): array {
	$ids     = array_keys( data_of( 'sections.json' )[ languages()[0] ] );
	$known   = 'open' === $name ? array( 'all', ...$ids ) : $ids;
	$asked   = preg_split( '/[\s,;]+/', strtolower( $value ), -1, PREG_SPLIT_NO_EMPTY );
	$unknown = array_diff( $asked, $known );
	return array(
		implode( ' ', array_intersect( $asked, $known ) ),
		$unknown ? problem( $name, implode( ', ', $unknown ), implode( ', ', $known ) ) : '',
	);
}

/**
 * Tells that a value is not one of those that an option can have.
 *
 * @param string $name    Name of the option.
 * @param string $value   As written by the author.
 * @param string $allowed The values that it can have.
 */
function problem( string $name, string $value, string $allowed ): string {
	return sprintf(
		/* translators: 1: name of an attribute, 2: its wrong value, 3: the values that it can have. */
		__( '%1$s cannot be “%2$s”. It can be: %3$s.', 'menopause-backpain-info' ),
		$name,
		$value,
		$allowed
	);
}
