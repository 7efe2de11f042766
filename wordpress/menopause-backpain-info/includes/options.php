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
 * Sorts an author's attributes into options and unknown names. Accepts `headinglevel` (WordPress makes
 * names in a shortcode lower case), `heading_level` (a common spelling) and `headingLevel` (the block).
 *
 * @param array $given Values by name; a value with a numeric key is a name without a value.
 * @return array{0: array<string, string|bool>, 1: string[]} Options by name, and unknown names.
 */
function sort_options( array $given ): array {
	$names = array();
	foreach ( array( ...ELEMENT_ATTRIBUTES, ...WORDS ) as $name ) {
		$names[ str_replace( '-', '', $name ) ] = $name;
	}
	$options = array();
	$unknown = array();
	foreach ( $given as $key => $value ) {
		$written = is_int( $key ) ? $value : $key;
		$name    = $names[ str_replace( array( '-', '_' ), '', strtolower( $written ) ) ] ?? null;
		if ( null === $name ) {
			$unknown[] = $written;
		} elseif ( 'exclusive' === $name ) {
			// As in HTML, the name alone is enough. WordPress users may write "false" to turn it off.
			$options[ $name ] = is_int( $key ) || '' === $value || wp_validate_boolean( $value );
		} else {
			$options[ $name ] = is_int( $key ) ? '' : trim( (string) $value );
		}
	}
	return array( $options, $unknown );
}
