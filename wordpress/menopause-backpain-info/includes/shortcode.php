<?php
/**
 * The shortcode: `[menopause-backpain-info open="treatment"]Our own words[/menopause-backpain-info]`.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_shortcode( NAME, __NAMESPACE__ . '\render_shortcode' );
add_filter( 'pre_do_shortcode_tag', __NAMESPACE__ . '\render_with_curly_quotes', 10, 4 );

/**
 * Renders the shortcode.
 *
 * @param array|string $given   The author's attributes; a string if there are none.
 * @param string|null  $content Content between the two tags.
 */
function render_shortcode( $given, $content = null ): string {
	list( $options, $problems ) = sort_options( is_array( $given ) ? $given : array() );
	return render_article( $options, $problems, intro_of( (string) $content ) );
}

/**
 * Renders a shortcode whose values are in curly quotes, as editors and word processors write them.
 * WordPress would end such a value at its first space.
 *
 * @param string|false $html  What another plugin has made of the shortcode.
 * @param string       $name  Name of the shortcode.
 * @param array|string $given The author's attributes, as WordPress reads them.
 * @param string[]     $parts The shortcode; 3: its attributes, 5: its content.
 */
function render_with_curly_quotes( $html, $name, $given, $parts ) {
	if ( NAME !== $name || false !== $html ) {
		return $html;
	}
	$quote    = '(?:[“”„‟«»″‘’‚‛‹›′]|&(?:[lr][ad]?quo|[lr]s?aquo|[lrb]dquo|#8[0-9]{3}|quot|#0?34);)';
	$straight = preg_replace( "~=\s*$quote(.*?)(?:$quote|[\"'])(?=\s|/|$)~su", '="$1"', $parts[3], -1, $count );
	return $count ? render_shortcode( shortcode_parse_atts( $straight ), $parts[5] ) : $html;
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
