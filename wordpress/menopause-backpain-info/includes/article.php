<?php
/**
 * The article as HTML: for a page, for places without the article's script, for feeds and for excerpts.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_filter( 'rocket_rucss_inline_atts_exclusions', __NAMESPACE__ . '\keep_style' );

/**
 * Keeps WP Rocket from emptying the article's style. It matches the attributes of a style with these words.
 *
 * @param string[] $words Of the styles that it keeps.
 */
function keep_style( $words ) {
	return array( ...array_values( $words ), 'data-no-minify' );
}

/**
 * The article for a page: the element with the article as a declarative shadow root, which browsers show
 * before the script has loaded or without it.
 *
 * @param array $article As made by `render_article()`.
 */
function page_html( array $article ): string {
	return problems_html( $article ) . element_html( $article, template_html( $article ) . implode( slots_of( $article ) ) );
}

/**
 * The article for HTML that a script puts into a page or that is kept: there, a declarative shadow root
 * would show nothing. The text stands in the element, and shows while the script is missing.
 *
 * @param array $article As made by `render_article()`.
 */
function plain_html( array $article ): string {
	$slots = slots_of( $article );
	$fill  = static function ( $found ) use ( $slots ) {
		return $slots[ $found[1] ] ?? $found[2];
	};
	$text  = preg_replace_callback( '~<slot name="(\w+)">(.*?)</slot>~s', $fill, read_html( $article, 'plain.html' ) );
	return problems_html( $article ) . element_html( $article, $text );
}

/**
 * The article in a feed: its title, with a link to the page, and the site's own words.
 *
 * @param array $article As made by `render_article()`.
 */
function feed_html( array $article ): string {
	$title = $article['options']['heading'] ?? '';
	$title = $title ? $title : data_of( NAME . ".{$article['language']}.json" )['name'];
	return sprintf( '<p><a href="%s">%s</a></p>', esc_url( get_permalink() ), esc_html( $title ) ) . $article['intro'];
}

/**
 * The article in an excerpt: its summary in one sentence.
 *
 * @param array $article As made by `render_article()`.
 */
function excerpt_html( array $article ): string {
	return sprintf( '<p>%s</p>', esc_html( data_of( NAME . ".{$article['language']}.json" )['description'] ) ) . $article['intro'];
}

/**
 * The element.
 *
 * @param array  $article As made by `render_article()`.
 * @param string $inside  HTML.
 */
function element_html( array $article, string $inside ): string {
	$html    = '<' . NAME;
	$options = array_filter( array( 'lang' => $article['options']['lang'] ?? '' ) ) + array( 'lang' => $article['language'] ) + $article['options'];
	foreach ( ELEMENT_ATTRIBUTES as $name ) {
		$value = $options[ $name ] ?? '';
		if ( true === $value ) {
			$html .= " $name";
		} elseif ( $value ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return $html . ( $article['wrapper'] ? " {$article['wrapper']}" : '' ) . ">$inside</" . NAME . '>';
}

/**
 * The site's own texts, each in its slot.
 *
 * @param array $article As made by `render_article()`.
 * @return array<string, string> HTML by slot.
 */
function slots_of( array $article ): array {
	$slots   = array();
	$options = $article['options'];
	foreach ( array( 'heading', 'reviewer' ) as $slot ) {
		if ( ! empty( $options[ $slot ] ) ) {
			$slots[ $slot ] = sprintf( '<span slot="%s">%s</span>', $slot, esc_html( $options[ $slot ] ) );
		}
	}
	if ( $article['intro'] ) {
		$slots['intro'] = sprintf( '<div slot="intro">%s</div>', $article['intro'] );
	}
	if ( ! empty( $options['action-text'] ) && ! empty( $options['action-url'] ) ) {
		// Themes style this class as a button.
		$slots['action'] = sprintf(
			'<span slot="action"><a class="wp-element-button" href="%s">%s</a></span>',
			esc_url( $options['action-url'] ),
			esc_html( $options['action-text'] )
		);
	}
	return $slots;
}

/**
 * The declarative shadow root.
 *
 * @param array $article As made by `render_article()`.
 */
function template_html( array $article ): string {
	$html  = read_html( $article, 'html' );
	$start = strpos( $html, '<template' );
	$end   = '</template>';
	return substr( $html, $start, strrpos( $html, $end ) + strlen( $end ) - $start );
}

/**
 * Reads a file with the article's HTML, and writes the emergency number into it.
 *
 * @param array  $article As made by `render_article()`.
 * @param string $type    End of the file's name.
 */
function read_html( array $article, string $type ): string {
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin.
	$html   = file_get_contents( path_of( NAME . ".{$article['language']}.$type" ) );
	$number = $article['options']['emergency-number'] ?? '';
	if ( ! $number ) {
		return $html;
	}
	$link = sprintf( '<a href="tel:%s">%s</a>', esc_attr( $number ), esc_html( $number ) );
	return preg_replace_callback( '~<a href="tel:([^"]*)">\1</a>~', fn() => $link, $html );
}

/**
 * The problems of the options, for people who can fix them.
 *
 * @param array $article As made by `render_article()`.
 */
function problems_html( array $article ): string {
	if ( ! $article['problems'] || ! can_edit( $article['post'] ) ) {
		return '';
	}
	/* translators: %s: what is wrong. */
	$only_you = __( 'Menopause and back pain: %s Only people who can edit this page see this message.', 'menopause-backpain-info' );
	return sprintf( '<p role="status">%s</p>', esc_html( sprintf( $only_you, implode( ' ', $article['problems'] ) ) ) );
}

/**
 * Whether the reader can edit the place of the article: a page, or else a widget or a template.
 *
 * @param int $post The page; 0 if there is none.
 */
function can_edit( int $post ): bool {
	return $post ? current_user_can( 'edit_post', $post ) : current_user_can( 'edit_theme_options' );
}
