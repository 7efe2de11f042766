// @ts-check
/** Where the plugin for WordPress says its version. */
export const pluginFiles = ['menopause-backpain-info.php', 'readme.txt'].map(
  (file) => `wordpress/menopause-backpain-info/${file}`,
);

/**
 * Puts the version into such a file: into its header and the heading of what is new.
 *
 * @param {string} text
 * @param {string} version
 */
export const withPluginVersion = (text, version) =>
  text.replace(/(?<=^(?: \* Version: +|Stable tag: |= ))\d+\.\d+\.\d+\S*/gm, version);
