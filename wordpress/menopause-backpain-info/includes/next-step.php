<?php
/**
 * The next step after the activation: a link in the plugin's row in the list of plugins.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\add_next_step' );

add_filter( 'default_content', __NAMESPACE__ . '\fill_new_page' );

/**
 * Adds a link to a new page that holds the article.
 *
 * @param string[] $links The links in the row.
 */
function add_next_step( $links ) {
	if ( ! current_user_can( 'edit_pages' ) ) {
		return $links;
	}
	$link = sprintf(
		'<a href="%s">%s</a>',
		esc_url( admin_url( 'post-new.php?post_type=page&' . NAME ) ),
		esc_html__( 'Make a page with the article', 'menopause-backpain-info' )
	);
	return array( $link, ...array_values( $links ) );
}

/**
 * Puts the block into the new page.
 *
 * @param string $content The content of a new post.
 */
function fill_new_page( $content ) {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only chooses what the editor shows first.
	return isset( $_GET[ NAME ] ) ? '<!-- wp:' . NAME . '/article /-->' : $content;
}
