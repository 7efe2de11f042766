// @ts-check
const name = 'menopause-backpain-info';

/**
 * Puts the version in the addresses that name one: `…@1.2.3/…` at a CDN, `…/1.2.3/…` elsewhere.
 *
 * @param {string} text
 * @param {string} version
 */
export const withVersion = (text, version) =>
  text.replace(new RegExp(`(?<=${name}[@/])\\d+\\.\\d+\\.\\d+[^/\\s]*(?=/)`, 'g'), version);
