<?php
/**
 * What an author may set, by whatever way: the attributes in block/block.json, once each.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

/**
 * The attributes of the element itself. All others are words to put into it.
 */
const ELEMENT_ATTRIBUTES = array( 'lang', 'open', 'sections', 'exclusive', 'heading-level', 'theme', 'emergency-number' );

/**
 * The words that go into slots of the element.
 */
const WORDS = array( 'heading', 'reviewer', 'action-text', 'action-url' );

/**
 * Sorts what an author has written into options and mistakes. WordPress makes the names in a shortcode
 * lower case, many people write `heading_level`, and a block has `headingLevel`: all are the same.
 *
 * @param array $given Values by name; those without a name are names without a value.
 * @return array{0: array<string, string|bool>, 1: string[]} Options by name, and names that mean nothing.
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
			// In HTML the bare name is enough; people who know WordPress write "false" to take it back.
			$options[ $name ] = is_int( $key ) || '' === $value || wp_validate_boolean( $value );
		} else {
			$options[ $name ] = is_int( $key ) ? '' : trim( (string) $value );
		}
	}
	return array( $options, $unknown );
}
