<?php
/**
 * The article as HTML.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

/**
 * Returns the element with the whole article in it, so that it can be read before the script has loaded
 * or without it. Enqueues the script, once for each page.
 *
 * @param array<string, string|bool> $options As returned by `sort_options()`.
 * @param string                     $intro   HTML to show after the summary.
 * @param string                     $wrapper Attributes of a block, escaped.
 */
function render_article( array $options, string $intro, string $wrapper = '' ): string {
	// Feed readers know neither the element nor its script.
	if ( is_feed() ) {
		return $intro;
	}
	$asked    = $options['lang'] ?? '';
	$language = choose_language( $asked, determine_locale() );
	wp_enqueue_script( script_handle( $language ) );

	$attributes = attributes_html( array( 'lang' => $asked ? $asked : $language ) + $options );
	return '<' . NAME . $attributes . ( $wrapper ? " $wrapper" : '' ) . '>'
		. prerendered( $language, $options['emergency-number'] ?? '' )
		. slots_html( $options, $intro )
		. '</' . NAME . '>';
}

/**
 * The attributes of the element, with a space before each.
 *
 * @param array<string, string|bool> $options By name.
 */
function attributes_html( array $options ): string {
	$html = '';
	foreach ( ELEMENT_ATTRIBUTES as $name ) {
		$value = $options[ $name ] ?? '';
		if ( true === $value ) {
			$html .= " $name";
		} elseif ( $value ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return $html;
}

/**
 * The site's own texts, each in its slot.
 *
 * @param array<string, string|bool> $options By name.
 * @param string                     $intro   HTML.
 */
function slots_html( array $options, string $intro ): string {
	$html = '';
	foreach ( array( 'heading', 'reviewer' ) as $slot ) {
		if ( ! empty( $options[ $slot ] ) ) {
			$html .= sprintf( '<span slot="%s">%s</span>', $slot, esc_html( $options[ $slot ] ) );
		}
	}
	if ( '' !== trim( $intro ) ) {
		$html .= sprintf( '<div slot="intro">%s</div>', $intro );
	}
	if ( ! empty( $options['action-text'] ) && ! empty( $options['action-url'] ) ) {
		// Themes style this class as a button.
		$html .= sprintf(
			'<span slot="action"><a class="wp-element-button" href="%s">%s</a></span>',
			esc_url( $options['action-url'] ),
			esc_html( $options['action-text'] )
		);
	}
	return $html;
}

/**
 * The article as a declarative shadow root, which browsers show without a script.
 *
 * @param string $language         Language of the article.
 * @param string $emergency_number Number to write into the HTML; empty for the article's own.
 */
function prerendered( string $language, string $emergency_number ): string {
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin.
	$html     = file_get_contents( path_of( NAME . ".$language.html" ) );
	$start    = strpos( $html, '<template' );
	$end      = '</template>';
	$template = substr( $html, $start, strrpos( $html, $end ) + strlen( $end ) - $start );
	if ( ! $emergency_number ) {
		return $template;
	}
	$link = sprintf( '<a href="tel:%s">%s</a>', esc_attr( $emergency_number ), esc_html( $emergency_number ) );
	return preg_replace_callback( '~<a href="tel:([^"]*)">\1</a>~', fn() => $link, $template );
}
