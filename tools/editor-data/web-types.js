// @ts-check
import {getWebTypesData} from 'custom-element-jet-brains-integration';

/** @param {any} manifest */
export const webTypes = (manifest) => JSON.parse(getWebTypesData(manifest, {}));
