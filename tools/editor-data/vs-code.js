// @ts-check
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';

/**
 * @param {any} manifest
 */
export const vsCodeHtml = (manifest) => {
  const data = JSON.parse(getVsCodeHtmlCustomData(manifest, {}));
  const booleans = manifest.modules
    .flatMap((/** @type {any} */ {declarations}) => declarations)
    .flatMap((/** @type {any} */ {attributes = []}) => attributes)
    .filter((/** @type {any} */ {type}) => type.text === 'boolean')
    .map((/** @type {any} */ {name}) => name);
  // Without this, editors write `exclusive=""` for what is on by being there.
  for (const {attributes} of data.tags)
    for (const attribute of attributes)
      if (booleans.includes(attribute.name)) attribute.valueSet = 'v';
  return data;
};

/**
 * @param {any} manifest
 */
export const vsCodeCss = (manifest) => JSON.parse(getVsCodeCssCustomData(manifest, {}));
