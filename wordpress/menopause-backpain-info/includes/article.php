<?php
/**
 * The article as HTML.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

/**
 * The element with the whole article in it, so that it can be read before the script has come, or where
 * a page has none; and the script, once for each page.
 *
 * @param array<string, string|bool> $options As `sort_options()` gives them.
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
 * The site's own words.
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
		// Themes draw this class as their button.
		$html .= sprintf(
			'<span slot="action"><a class="wp-element-button" href="%s">%s</a></span>',
			esc_url( $options['action-url'] ),
			esc_html( $options['action-text'] )
		);
	}
	return $html;
}

/**
 * The article as a declarative shadow root, which shows without any script.
 *
 * @param string $language         Of the article.
 * @param string $emergency_number Empty for that of the article. Without the script nobody else puts it in.
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
