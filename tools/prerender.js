// @ts-check
/**
 * Renders the articles with the modules in `dist/` and writes each as HTML that a page can show without
 * any script. Adds them to the manifest, with the hash by which a Content-Security-Policy can allow the style.
 *
 *     node tools/prerender.js en es
 */
import {readFileSync} from 'node:fs';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {html} from 'lit';
import rehypeMinifyWhitespace from 'rehype-minify-whitespace';
import rehypeRemoveComments from 'rehype-remove-comments';
import {unified} from 'unified';
import {EXIT, visit} from 'unist-util-visit';
import {asciiMarkup} from './rollup/ascii.js';
import {hash, writeCdnFile} from './rollup/cdn-manifest.js';
import {minifyCss} from './rollup/styles.js';

const {name, version, license} = JSON.parse(readFileSync('package.json', 'utf8'));
await import(new URL('../dist/define.js', import.meta.url).href);
const MenopauseBackpainInfo = /** @type {any} */ (customElements.get(name));

/**
 * Some tools move styles from where they are into the page. There, these match nothing but an article.
 *
 * @type {import('lightningcss').Visitor<{}>}
 */
const scope = {
  Selector(selector) {
    const [first] = selector;
    const isHost = first.type === 'pseudo-class' && first.kind === 'host';
    const isShell = first.type === 'class' && first.name === 'mbi';
    if (isHost || isShell || first.type === 'nesting') return selector;
    return [
      {type: 'pseudo-class', kind: 'where', selectors: [[{type: 'class', name: 'mbi'}]]},
      {type: 'combinator', value: 'descendant'},
      ...selector,
    ];
  },
};

/** The length of the text and the numbers of elements and parts, as the script counts them. */
const sizeOf = (/** @type {import('hast').Root} */ tree) => {
  let [text, elements, parts] = [0, 0, 0];
  visit(tree, 'text', ({value}) => void (text += value.length));
  visit(tree, 'element', ({properties}) => {
    elements++;
    if (properties.part) parts++;
  });
  return [text, elements, parts].join(' ');
};

const prerender = (/** @type {string} */ lang) => {
  // With its own language, the article stays the same when the script arrives, whatever the page's is.
  const element = html`<menopause-backpain-info lang=${lang}></menopause-backpain-info>`;
  const rendered = collectResultSync(render(element));
  const [, shadow] = /<template[^>]*>(.*)<\/template>/s.exec(rendered) ?? [];
  const tree = fromHtml(shadow, {fragment: true});
  // Lit finds its bindings by comments, but the script never hydrates this markup.
  unified().use(rehypeMinifyWhitespace).use(rehypeRemoveComments).runSync(tree);

  /** @type {string[]} */
  const sections = [];
  visit(tree, 'element', ({properties}) => {
    // Without the script, nothing is collapsed. The script adds the state.
    delete properties.ariaExpanded;
    if (!properties.hidden || !properties.id) return;
    sections.push(String(properties.id));
    // Only the style closes a section before the script: without style, the text can be read.
    delete properties.hidden;
    properties.dataClosed = 'until-script';
  });

  // Sections that the page opens with the attribute are open before the script arrives, too.
  const opened = [
    ':host([open=all]) [data-closed]',
    ...sections.map((id) => `:host([open~=${id}]) #${id}`),
  ];
  let css = '';
  visit(tree, {type: 'element', tagName: 'style'}, (style) => {
    const [text] = style.children;
    if (text.type !== 'text') return;
    const whole = `${text.value} ${opened} {display: block}`;
    css = text.value = minifyCss(whole, 'prerendered', scope);
    // Each asks one optimizer to leave the style alone: Autoptimize, LiteSpeed Cache, WP Rocket.
    Object.assign(style.properties, {dataNoptimize: 1, dataNoOptimize: 1, dataNoMinify: 1});
  });

  visit(tree, {type: 'element', tagName: 'div'}, ({properties}) => {
    // The script compares both with its own fingerprint, and with the markup that it finds.
    properties.dataFingerprint = Object.assign(new MenopauseBackpainInfo(), {lang}).fingerprint;
    properties.dataSize = sizeOf(tree);
    return EXIT;
  });

  const ascii = asciiMarkup(toHtml(tree));
  // In one line, because Markdown makes paragraphs of what follows the line of a comment.
  const text =
    `<!-- ${name} ${version} | ${license} --><menopause-backpain-info lang="${lang}">` +
    `<template shadowrootmode="open" shadowroot="open">${ascii}</template></menopause-backpain-info>\n`;
  writeCdnFile(`${name}.${lang}.html`, text, {styleHash: hash('sha256', css)});
};

process.argv.slice(2).forEach(prerender);
