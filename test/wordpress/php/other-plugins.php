<?php
/**
 * Does to a page what other plugins and themes do, each named in the address: `?with=table-of-contents`.
 * None of them knows the article, and none respects a wish to be left alone unless the comment says so.
 */

/** The HTML of a shortcode that a theme or a pop-up prints. */
const ARTICLE = '[menopause-backpain-info]';

$transformations = array(
	// Lists the headings of a post in front of the first one, as Easy Table of Contents and TOC+ do.
	'table-of-contents' => function () {
		add_filter(
			'the_content',
			function ( $html ) {
				$list = '';
				$html = preg_replace_callback(
					'~<(h[1-6])[^>]*>(.*?)</\1>~s',
					function ( $heading ) use ( &$list ) {
						$id    = sanitize_title( wp_strip_all_tags( $heading[2] ) );
						$list .= sprintf( '<li><a href="#%s">%s</a></li>', $id, wp_strip_all_tags( $heading[2] ) );
						return "<{$heading[1]}><span id=\"$id\"></span>{$heading[2]}</{$heading[1]}>";
					},
					$html
				);
				return preg_replace( '~<h[1-6]~', "<ul class=\"toc\">$list</ul>\$0", $html, 1 );
			},
			100
		);
	},
	// Puts an advertisement after every paragraph, as Ad Inserter and the like do after some.
	'ads' => function () {
		add_filter( 'the_content', fn( $html ) => str_replace( '</p>', '</p><div class="ad">Buy</div>', $html ), 100 );
	},
	// Prints the article through the filter for safe HTML.
	'kses' => function () {
		add_action( 'wp_footer', fn() => print( wp_kses_post( do_shortcode( ARTICLE ) ) ), 1 );
	},
	// Prints the article after WordPress has printed the scripts, as pop-ups do.
	'footer' => function () {
		add_action( 'wp_footer', fn() => print( do_shortcode( ARTICLE ) ), 25 );
	},
	// Keeps a part of a page, and prints it in a later request.
	'kept' => function () {
		add_action(
			'wp_footer',
			function () {
				$file = ABSPATH . 'kept.html';
				if ( ! is_readable( $file ) ) {
					file_put_contents( $file, do_shortcode( ARTICLE ) );
				}
				readfile( $file );
			},
			1
		);
	},
	// Keeps HTML for a pop-up in scripts.
	'pop-up' => function () {
		add_action(
			'wp_footer',
			function () {
				printf( '<script type="application/json" id="data">%s</script>', wp_json_encode( array( 'html' => do_shortcode( ARTICLE ) ) ) );
				printf( '<script type="text/html" id="html">%s</script>', do_shortcode( ARTICLE ) );
				printf( '<textarea id="text">%s</textarea>', do_shortcode( ARTICLE ) );
			}
		);
	},
	// Does not let WordPress 6.9 and later collect the output of a page.
	'no-buffer' => function () {
		add_filter( 'wp_should_output_buffer_template_for_enhancement', '__return_false' );
	},
	// Serves changed copies of scripts, and keeps the attributes of the tags, as optimizers do.
	'minified-scripts' => function () {
		change_page(
			fn( $html ) => preg_replace_callback(
				'~(<script[^>]* src=["\'])([^"\'?]*/wp-content/)(plugins/[^"\'?]*/)([^"\'?/]*)~',
				function ( $tag ) {
					$copy = "cache-{$tag[4]}";
					file_put_contents( WP_CONTENT_DIR . "/$copy", file_get_contents( WP_CONTENT_DIR . "/{$tag[3]}{$tag[4]}" ) . ';' );
					return $tag[1] . $tag[2] . $copy;
				},
				$html
			)
		);
	},
	// Holds scripts back until the first click, except where the tag asks not to, as WP Rocket does.
	'delayed-scripts' => function () {
		change_page( fn( $html ) => preg_replace( '~<script(?![^>]*\bnowprocket\b)([^>]*) src=~', '<script$1 data-src=', $html ) );
	},
	// Takes the content of inline styles out of the page, as “Remove unused CSS” does.
	'empty-styles' => function () {
		change_page( fn( $html ) => preg_replace( '~(<style[^>]*>).*?</style>~s', '$1</style>', $html ) );
	},
	// Collects inline styles at the head of the page, as Autoptimize and LiteSpeed Cache do.
	'moved-styles' => function () {
		change_page(
			function ( $html ) {
				preg_match_all( '~<style[^>]*>(.*?)</style>~s', $html, $styles );
				$rest = preg_replace( '~<style[^>]*>.*?</style>~s', '', $html );
				return str_replace( '</head>', '<style>' . implode( $styles[1] ) . '</style></head>', $rest );
			}
		);
	},
);

/** Changes the whole page, outside of the buffers that start later. */
function change_page( callable $change ): void {
	add_action( 'template_redirect', fn() => ob_start( $change ), 2 );
}

$wanted = explode( ',', $_GET['with'] ?? '' );
foreach ( array_intersect_key( $transformations, array_flip( $wanted ) ) as $start ) {
	$start();
}

// A shortcode of another plugin with the name of an attribute of HTML.
add_shortcode( 'hidden', fn() => '' );

// HTML for a script that puts it into a page.
add_action( 'wp_ajax_nopriv_article', fn() => print( do_shortcode( '[menopause-backpain-info emergency-number="112" reviewer="Dr. Light" /]' ) ) );
