// @ts-check
import {generateJsxTypes} from '@wc-toolkit/jsx-types';
import {format} from 'prettier';

/**
 * The element's attributes, properties, events and custom properties as types, with their docs. The
 * generator goes on to declare them for eight frameworks at once, which fails to compile where one
 * of these is not installed, and changes the tags of a page's other frameworks; that is left out.
 *
 * @param {any} manifest
 */
export const frameworkTypes = async (manifest) => {
  const types = generateJsxTypes(manifest, {
    fileName: '',
    componentTypePath: () => '../element.js',
  });
  const [shared] = String(types).split(/^declare module /m);
  return format(shared, {parser: 'typescript', printWidth: 100});
};
