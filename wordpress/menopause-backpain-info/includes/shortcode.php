<?php
/**
 * The shortcode: `[menopause-backpain-info open="treatment"]Our own words[/menopause-backpain-info]`.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_shortcode( NAME, __NAMESPACE__ . '\render_shortcode' );

/**
 * Renders the shortcode.
 *
 * @param array|string $given   The author's attributes; a string if there are none.
 * @param string|null  $content Content between the two tags.
 */
function render_shortcode( $given, $content = null ): string {
	list( $options, $unknown ) = sort_options( is_array( $given ) ? $given : array() );
	return problems_html( $options, $unknown ) . render_article( $options, intro_of( (string) $content ) );
}

/**
 * Repairs the paragraphs of the content, because WordPress cuts them at the tags of the shortcode.
 *
 * @param string $content As passed by WordPress.
 */
function intro_of( string $content ): string {
	$inside = preg_replace( '~^(\s|</p>|<br\s*/?>)+|(\s|<p>|<br\s*/?>)+$~', '', $content );
	return '' === $inside ? '' : wpautop( force_balance_tags( do_shortcode( $inside ) ) );
}

/**
 * The problems of a shortcode, for people who can fix them.
 *
 * @param array<string, string|bool> $options By name.
 * @param string[]                   $unknown Unknown names.
 */
function problems_html( array $options, array $unknown ): string {
	$problems = array();
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
	if ( ! $problems || ! can_edit() ) {
		return '';
	}
	/* translators: %s: what is wrong. */
	$only_you = __( 'Shortcode menopause-backpain-info: %s Only people who can edit this page see this message.', 'menopause-backpain-info' );
	return sprintf( '<p role="status">%s</p>', esc_html( sprintf( $only_you, implode( ' ', $problems ) ) ) );
}

/**
 * Whether the reader can edit the place of the shortcode: a page, or else a widget or a template.
 */
function can_edit(): bool {
	$post = get_the_ID();
	return $post ? current_user_can( 'edit_post', $post ) : current_user_can( 'edit_theme_options' );
}
