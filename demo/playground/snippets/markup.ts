import {attributeNames, booleanAttributes, slotNames, tag} from '../contract.js';
import type {Design} from '../design.js';
import {escapeHtml} from '../escape-html.js';
import {indent, joinLines} from '../lines.js';
import {oneLine} from '../one-line.js';
import type {Release} from '../release.js';
import {slotHtml} from '../slot-words.js';
import {styleSheet} from '../style-sheet.js';

const widestTag = 80;

/** The attributes of a design that have a value, in the order of the contract. */
export const chosenAttributes = ({attributes}: Design): [name: string, value: string][] =>
  attributeNames
    .filter((name) => Object.hasOwn(attributes, name))
    .map((name): [string, string] => [name, oneLine(attributes[name] ?? '')])
    .filter(([name, value]) => value || booleanAttributes.includes(name));

/** An attribute in HTML. */
export const attributeHtml = ([name, value]: readonly [string, string]): string =>
  value ? `${name}="${escapeHtml(value)}"` : name;

/** The slotted texts of a design in HTML, one element a line. */
export const slottedHtml = ({slots}: Design): string =>
  joinLines(
    ...slotNames
      .filter((slot) => Object.hasOwn(slots, slot))
      .map((slot) => slotHtml(slot, slots[slot] ?? '')),
  );

/** The element of a design in HTML. */
export const elementHtml = (design: Design): string => {
  const attributes = chosenAttributes(design).map(attributeHtml);
  const line = [`<${tag}`, ...attributes].join(' ');
  const start =
    line.length < widestTag ? `${line}>` : `<${tag}\n${indent(attributes.join('\n'))}\n>`;
  const slotted = slottedHtml(design);
  return slotted ? `${start}\n${indent(slotted)}\n</${tag}>` : `${start}</${tag}>`;
};

/** The style element of a design in HTML, or '' if everything has its default. */
export const styleHtml = (design: Design): string => {
  const css = styleSheet(design);
  return css && `<style>\n${indent(css)}\n</style>`;
};

/** The script tag in HTML. */
export const scriptHtml = ({folder, version, integrity}: Release): string => {
  const address = `${folder}${tag}.js?v=${encodeURIComponent(version)}`;
  // Pages opened from disk cannot read files, so their integrity value is unknown there.
  const checked = integrity && ` integrity="${escapeHtml(integrity)}" crossorigin="anonymous"`;
  return `<script src="${escapeHtml(address)}"${checked} defer></script>`;
};

/** The command that installs the package. */
export const install = ({version}: Release): string => `npm install ${tag}@${version}`;

/**
 * Writes some characters of HTML as character references, because frameworks and WordPress would
 * interpret these characters before the browser does.
 */
export const refer = (html: string, characters: RegExp): string =>
  html.replace(characters, (character) => `&#${character.charCodeAt(0)};`);
