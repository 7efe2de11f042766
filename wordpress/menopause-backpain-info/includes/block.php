<?php
/**
 * The block, which PHP renders for readers and block/editor.js for authors.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_block', 11 );

/**
 * Tells WordPress of the block.
 */
function register_block(): void {
	$editor = NAME . '-editor';
	wp_register_script(
		$editor,
		plugins_url( 'block/editor.js', PLUGIN_FILE ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-html-entities', 'wp-i18n' ),
		data_of( 'manifest.json' )[ NAME . '.js' ]['version'],
		true
	);
	$language = choose_language( '', get_locale() );
	$choices  = array(
		'languages'        => languages(),
		'sections'         => data_of( 'sections.json' )[ $language ],
		'siteLanguage'     => $language,
		'telephonePattern' => TELEPHONE_PATTERN,
		'addressPattern'   => ADDRESS_PATTERN,
	);
	wp_add_inline_script( $editor, 'window.menopauseBackpainInfo = ' . wp_json_encode( $choices ) . ';', 'before' );
	wp_set_script_translations( $editor, NAME, plugin_dir_path( PLUGIN_FILE ) . 'languages' );

	register_block_type(
		plugin_dir_path( PLUGIN_FILE ) . 'block',
		array(
			'render_callback' => __NAMESPACE__ . '\render_block',
			// In the editor an author may try every language. This handle also reaches the editor's frame.
			'script_handles'  => is_admin() ? array( script_handle() ) : array(),
		)
	);
}

/**
 * The article in the place of the block.
 *
 * @param array  $attributes As in block.json.
 * @param string $content    The blocks inside, as HTML.
 */
function render_block( array $attributes, string $content ): string {
	// The attributes that the author has not set are empty.
	list( $options, $problems ) = sort_options( array_filter( $attributes ) );
	return render_article( $options, $problems, $content, get_block_wrapper_attributes() );
}
