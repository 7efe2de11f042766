<?php
/**
 * A notice for administrators if the plugin was copied without the article.
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_notices', __NAMESPACE__ . '\say_what_is_missing' );

/**
 * Explains how to get the whole plugin.
 */
function say_what_is_missing(): void {
	printf(
		'<div class="notice notice-error"><p>%s</p></div>',
		esc_html__( 'Menopause Backpain Info shows nothing: its folder “assets” is missing. Install the ZIP file of a release, or the one that “npm run build:wordpress” makes.', 'menopause-backpain-info' )
	);
}
