<?php
/**
 * Plugin Name:       Menopause Backpain Info
 * Description:       An article on menopause and back pain, as a block and as a shortcode. Every claim names its source. No settings, no tracking, no request to other servers.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            menopause-backpain-info maintainers
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Update URI:        false
 * Text Domain:       menopause-backpain-info
 * Domain Path:       /languages
 *
 * @package Menopause_Backpain_Info
 */

namespace Menopause_Backpain_Info;

defined( 'ABSPATH' ) || exit;

/** The name of the element, the shortcode, the text domain and the files. */
const NAME        = 'menopause-backpain-info';
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/files.php';
require __DIR__ . '/includes/languages.php';
require __DIR__ . '/includes/translations.php';

if ( ! is_readable( path_of( 'manifest.json' ) ) ) {
	require __DIR__ . '/includes/not-assembled.php';
	return;
}

require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/article.php';
require __DIR__ . '/includes/placeholder.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/next-step.php';
