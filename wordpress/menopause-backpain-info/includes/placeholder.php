<?php
/**
 * A placeholder in the content, and the article in its place.
 *
 * Other plugins change the content of a page: they look for headings, count paragraphs, remove styles.
 * So the block and the shortcode return a comment, and the article takes its place when the page is complete.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

/**
 * The comment: the article's options, and a signature. Both are hexadecimal digits, which no filter changes.
 */
const PLACEHOLDER = '~<!--' . NAME . ' ([0-9a-f]+)-([0-9a-f]+)-->~';

/**
 * The elements that end an open paragraph. A paragraph cannot hold them.
 */
const END_PARAGRAPH = '~</?(?:p|div|section|article|aside|main|nav|header|footer|h[1-6]|[uod]l|li|d[dt]|t[dhr]|table|form|figure|figcaption|fieldset|blockquote|pre|hr|address|details|summary)[\s>/]~i';

if ( function_exists( 'wp_start_template_enhancement_output_buffer' ) ) {
	// Since WordPress 6.9. Early, so that other filters find the whole page.
	add_filter( 'wp_template_enhancement_output_buffer', __NAMESPACE__ . '\fill_page', 1 );
} else {
	// Late, so that the buffers of other plugins are around this one, and find the whole page.
	add_action( 'template_redirect', __NAMESPACE__ . '\start_buffer', PHP_INT_MAX );
}
add_filter( 'the_content', __NAMESPACE__ . '\fill_content', PHP_INT_MAX );
add_filter( 'strip_shortcodes_tagnames', __NAMESPACE__ . '\keep_shortcode_in_excerpts' );
add_filter( 'excerpt_allowed_blocks', __NAMESPACE__ . '\keep_block_in_excerpts' );

/**
 * Returns a placeholder where the article will take its place, or else the article.
 *
 * @param array    $options  As returned by `sort_options()`.
 * @param string[] $problems As returned by `sort_options()`.
 * @param string   $intro    HTML to show after the summary.
 * @param string   $wrapper  Attributes of a block, escaped.
 */
function render_article( array $options, array $problems, string $intro, string $wrapper = '' ): string {
	$language = choose_language( $options['lang'] ?? '', determine_locale() );
	wp_enqueue_script( script_handle( $language ) );

	$article = array(
		'language' => $language,
		'options'  => $options,
		'problems' => $problems,
		// An author who passed through the block leaves an empty paragraph.
		'intro'    => shows_something( $intro ) ? wp_filter_content_tags( convert_smilies( wptexturize( $intro ) ) ) : '',
		'wrapper'  => $wrapper,
		'post'     => (int) get_the_ID(),
	);
	if ( is_page_buffered() || doing_filter( 'the_content' ) ) {
		$code = bin2hex( wp_json_encode( $article ) );
		return '<!--' . NAME . " $code-" . wp_hash( $code ) . '-->';
	}
	return elsewhere_html( $article );
}

/**
 * Reads a placeholder. Anybody can write a comment into a post, so only a signed one is accepted.
 *
 * @param string $code      The options.
 * @param string $signature Its signature.
 * @return array|null The article, as made by `render_article()`.
 */
function read_placeholder( string $code, string $signature ): ?array {
	return hash_equals( wp_hash( $code ), $signature )
		? json_decode( hex2bin( $code ), true )
		: null;
}

/**
 * Whether the output goes to a page that `fill_page()` completes.
 */
function is_page_buffered(): bool {
	return (bool) array_intersect(
		array( 'wp_finalize_template_enhancement_output_buffer', __NAMESPACE__ . '\fill_page' ),
		ob_list_handlers()
	);
}

/**
 * Collects the output of a page in WordPress before 6.9.
 */
function start_buffer(): void {
	if ( ! is_feed() ) {
		ob_start( __NAMESPACE__ . '\fill_page' );
	}
}

/**
 * Puts the articles into a page, and adds the scripts that WordPress has not printed: an article may come
 * after the place for scripts, or from a part of the page that was kept from before.
 *
 * @param string $html The page, or a part of it.
 */
function fill_page( $html ) {
	if ( false === strpos( $html, NAME ) || ! is_html_response() ) {
		return $html;
	}
	$html = fill( $html, __NAMESPACE__ . '\page_html' );
	// In a script, the characters of the tag are escaped.
	preg_match_all( '~(?:<|\\\\u003C)' . NAME . '(?:[^>]*?\slang=(?:"|\\\\u0022)([\w-]*))?~', $html, $found );
	$tags = '';
	foreach ( array_unique( $found[1] ) as $tag ) {
		$tags .= missing_script( choose_language( $tag, determine_locale() ), $html );
	}
	$end = strripos( $html, '</body' );
	return false === $end ? $html . $tags : substr_replace( $html, $tags, $end, 0 );
}

/**
 * Puts the articles into the content of a post that is not part of such a page, or into an excerpt.
 *
 * @param string $html The content.
 */
function fill_content( $html ) {
	if ( is_page_buffered() && ! doing_filter( 'get_the_excerpt' ) ) {
		return $html;
	}
	return fill( (string) $html, __NAMESPACE__ . '\elsewhere_html' );
}

/**
 * The article outside such a page.
 *
 * @param array $article As made by `render_article()`.
 */
function elsewhere_html( array $article ): string {
	if ( doing_filter( 'get_the_excerpt' ) ) {
		return excerpt_html( $article );
	}
	return is_feed() ? feed_html( $article ) : plain_html( $article );
}

/**
 * Puts articles in the place of their placeholders.
 *
 * @param string   $html   HTML.
 * @param callable $render Returns the HTML of an article.
 */
function fill( string $html, callable $render ): string {
	$parts  = preg_split( PLACEHOLDER, $html, -1, PREG_SPLIT_DELIM_CAPTURE );
	$before = array_shift( $parts );
	while ( $parts ) {
		list( $code, $signature, $after ) = array_splice( $parts, 0, 3 );
		$article                          = read_placeholder( $code, $signature );
		if ( ! $article ) {
			$before .= $after;
			continue;
		}
		$script = open_script( $before );
		if ( ! is_outside_tags( $before ) ) {
			$before .= $after;
		} elseif ( '' === $script ) {
			$article['intro'] = fill( $article['intro'], $render );
			$before           = outside_paragraph( $before, $render( $article ), $after );
		} else {
			$plain   = plain_html( $article );
			$is_html = preg_match( '~\stype=["\']?text/(?:html|template|x-)~i', $script );
			$before .= ( $is_html ? $plain : substr( wp_json_encode( $plain, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT ), 1, -1 ) ) . $after;
		}
	}
	return $before;
}

/**
 * Puts an article between two pieces of HTML, outside of an open paragraph: a paragraph cannot hold an article.
 *
 * @param string $before  HTML before the article.
 * @param string $article HTML.
 * @param string $after   HTML after the article.
 */
function outside_paragraph( string $before, string $article, string $after ): string {
	$start = max( (int) strripos( $before, '<p>' ), (int) strripos( $before, '<p ' ) );
	if ( ! preg_match( '~^<p(?:\s[^>]*)?>~i', substr( $before, $start ), $tag ) || preg_match( END_PARAGRAPH, $before, $end, 0, $start + 2 ) ) {
		return $before . $article . $after;
	}
	$inside = substr( $before, $start + strlen( $tag[0] ) );
	if ( ! preg_match( END_PARAGRAPH, $after, $end, PREG_OFFSET_CAPTURE ) || 0 !== stripos( $end[0][0], '</p' ) ) {
		return $before . '</p>' . $article . $after;
	}
	$rest = substr( $after, 0, $end[0][1] );
	$next = substr( $after, $end[0][1] + strlen( '</p>' ) );
	if ( ! shows_something( $inside . $rest ) ) {
		return substr( $before, 0, $start ) . $article . $next;
	}
	return ( '' === trim( $inside ) ? substr( $before, 0, $start ) : "$before</p>" )
		. $article
		. ( '' === trim( $rest ) ? $next : "<p>$after" );
}

/**
 * Whether HTML shows words, a picture or the like.
 *
 * @param string $html HTML.
 */
function shows_something( string $html ): bool {
	return preg_match( '~<(?:img|picture|video|audio|iframe|svg|object|embed|hr|input|button|form)\b~i', $html )
		|| '' !== trim( html_entity_decode( wp_strip_all_tags( $html ) ), " \n\r\t\u{a0}" );
}

/**
 * The start tag of the script that is open at the end of a piece of HTML; empty if none is.
 *
 * @param string $html HTML.
 */
function open_script( string $html ): string {
	$start = strripos( $html, '<script' );
	if ( false === $start || false !== stripos( $html, '</script', $start ) ) {
		return '';
	}
	return substr( $html, $start, strpos( "$html>", '>', $start ) - $start + 1 );
}

/**
 * Whether a piece of HTML ends neither within a tag nor in an element that can only hold text.
 *
 * @param string $html HTML.
 */
function is_outside_tags( string $html ): bool {
	foreach ( array( 'style', 'textarea', 'title' ) as $name ) {
		$start = strripos( $html, "<$name" );
		if ( false !== $start && false === stripos( $html, "</$name", $start ) ) {
			return false;
		}
	}
	return '' !== open_script( $html ) || (int) strrpos( $html, '<' ) <= (int) strrpos( $html, '>' );
}

/**
 * Whether the response is HTML, not data.
 */
function is_html_response(): bool {
	foreach ( headers_list() as $header ) {
		if ( 0 === stripos( $header, 'content-type:' ) ) {
			return false !== stripos( $header, 'html' );
		}
	}
	return true;
}

/**
 * An excerpt without shortcodes would be empty where the article is alone in a post.
 *
 * @param string[] $names Of the shortcodes that WordPress removes from excerpts.
 */
function keep_shortcode_in_excerpts( $names ) {
	return doing_filter( 'get_the_excerpt' ) ? array_diff( $names, array( NAME ) ) : $names;
}

/**
 * The same for blocks.
 *
 * @param string[] $names Of the blocks that WordPress keeps in excerpts.
 */
function keep_block_in_excerpts( $names ) {
	return array( ...array_values( $names ), NAME . '/article' );
}
