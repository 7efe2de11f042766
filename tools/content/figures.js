// @ts-check
/** Reads and checks the drawings in `figures/`. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fromHtml} from 'hast-util-from-html';
import {SKIP, visit} from 'unist-util-visit';
import {drawings, messages} from './schema.js';
import {START} from './text.js';

/** @import {Element} from 'hast' */
/** @import {TextFile, VFile} from '../../types/content.js' */

/** @type {(folder: string) => TextFile[]} the drawings of the articles in a folder */
export function readFigures(folder) {
  const figures = `${folder}/figures`;
  const paths = existsSync(figures) ? readdirSync(figures).map((name) => `${figures}/${name}`) : [];
  return paths.sort().map((path) => ({path, value: readFileSync(path, 'utf8')}));
}

/** @type {(file: VFile) => Element | undefined} the drawing without what stands around it */
export function parseDrawing(file) {
  const tree = fromHtml(file, {fragment: true});
  const svg = tree.children.find((node) => node.type === 'element' && node.tagName === 'svg');
  if (svg?.type !== 'element') {
    file.message('No drawing in this file. Begin it with <svg viewBox="0 0 64 64">.', START);
    return undefined;
  }
  const {viewBox} = svg.properties;
  if (!viewBox) file.message(messages['no viewBox'], svg.position);
  visit(svg, (node, index, parent) => {
    if (node === svg) return undefined;
    if (node.type === 'element') checkElement(node, file);
    const isText = node.type === 'text' && node.value.trim() !== '';
    if (isText) file.message('Text in a drawing. Write it as its alternative.', node.position);
    // Comments and line breaks are for the author of the file.
    if (node.type === 'element' || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return {...svg, properties: {viewBox}};
}

/** @type {(element: Element, file: VFile) => void} */
function checkElement({tagName, properties, position}, file) {
  const {elements, attributes} = drawings;
  if (!elements.includes(tagName)) {
    file.message(`<${tagName}> in a drawing. Use ${elements.join(', ')}.`, position);
  }
  for (const name of Object.keys(properties)) {
    const attribute = name === 'className' ? 'class' : name;
    if (attributes.includes(attribute)) continue;
    const fix = 'Remove it: the style sheet decides lines and colours.';
    file.message(`Attribute "${attribute}" in a drawing. ${fix}`, position);
  }
}
