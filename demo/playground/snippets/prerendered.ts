import {tag} from '../contract.js';
import type {Design} from '../design.js';
import {escapeHtml} from '../escape-html.js';
import {indent, joinLines} from '../lines.js';
import type {Release} from '../release.js';
import {attributeHtml, chosenAttributes, scriptHtml, slottedHtml, styleHtml} from './markup.js';

/** The whole article as HTML, and the script that makes it interactive. */
export const prerendered = (design: Design, release: Release): string =>
  joinLines(scriptHtml(release), styleHtml(design), element(design, release.prerendered));

const element = (design: Design, html: string): string => {
  const chosen = new Map(chosenAttributes(design));
  const slotted = slottedHtml(design);
  return withNumber(html.trim(), chosen.get('emergency-number'))
    .replace(new RegExp(`<${tag}([^>]*)>`), (_start, own: string) => withAttributes(own, chosen))
    .replace(new RegExp(`</${tag}>$`), (end) => (slotted ? `\n${indent(slotted)}\n${end}` : end));
};

/** Writes the emergency number into the HTML, because readers without scripts need it too. */
const withNumber = (html: string, number: string | undefined): string => {
  if (!number) return html;
  const link = `<a href="tel:${escapeHtml(number)}">${escapeHtml(number)}</a>`;
  return html.replace(/<a href="tel:([^"]*)">\1<\/a>/g, () => link);
};

/** Adds the chosen attributes after those of the prerendered element. */
const withAttributes = (own: string, chosen: ReadonlyMap<string, string>): string => {
  const kept = [...own.matchAll(/([\w-]+)="([^"]*)"/g)]
    .filter(([, name = '']) => !chosen.has(name))
    .map(([attribute]) => attribute);
  return [`<${tag}`, ...kept, ...[...chosen].map(attributeHtml)].join(' ') + '>';
};
