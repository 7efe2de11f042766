// @ts-check
/** The prerendered file, in a page, after the tools that sites run over their pages. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import minifyHtml from '@minify-html/node';
import CleanCss from 'clean-css';
import {minify as minifyHtmlTerser} from 'html-minifier-terser';
import htmlnano from 'htmlnano';
import {transform} from 'lightningcss';
import MarkdownIt from 'markdown-it';
import {marked} from 'marked';
import {PurgeCSS} from 'purgecss';
import {cdn, inEveryEngine, page, scriptTag, tag} from '../helpers/page.js';

/** @typedef {import('puppeteer-core').Page} Tab */

const prerendered = await readFile(`${cdn}${tag}.en.html`, 'utf8');

/** Words of a page whose classes have the names of those in the article. */
const words = `<h1>Clinic</h1><h2 class="header">Our doctors</h2>
<p>We are <a href="/open">open</a> <sup>1</sup></p><ul><li>On Mondays</li></ul><ol><li>Ring</li></ol>
<article class="container"><div class="bar"><button type="button">Call</button></div></article>
<figure class="chart"><svg viewBox="0 0 9 9" width="9" height="9"><path d="M0 0h9"/></svg></figure>
<p id="put-away" hidden>Closed</p>`;
const css = 'html {overflow-y: scroll} body {font: 16px/1.5 serif} h1 {font-size: 32px}';
const site = (article = prerendered) =>
  page({
    head: `<style>${css}</style>${scriptTag()}`,
    body: `<main>${words}</main>${article}`,
  });

/** Replaces the text of the article's style. */
const restyle = (/** @type {(css: string) => string} */ change, html = site()) =>
  html.replace(/(<template.*?<style[^>]*>)(.*?)(<\/style>)/s, (_, start, text, end) =>
    [start, change(text), end].join(''),
  );

const styleOf = (/** @type {string} */ html) =>
  String(/<template.*?<style[^>]*>(.*?)<\/style>/s.exec(html)?.[1]);

const purge = async () => {
  const [{css}] = await new PurgeCSS().purge({
    content: [{raw: site(), extension: 'html'}],
    css: [{raw: styleOf(prerendered)}],
  });
  return css;
};
const purged = await purge();

const everyOption = {
  caseSensitive: false,
  collapseBooleanAttributes: true,
  collapseInlineTagWhitespace: false,
  collapseWhitespace: true,
  decodeEntities: true,
  minifyCSS: true,
  minifyJS: true,
  minifyURLs: false,
  removeAttributeQuotes: true,
  removeComments: true,
  removeEmptyAttributes: true,
  removeOptionalTags: true,
  removeRedundantAttributes: true,
  removeScriptTypeAttributes: true,
  removeStyleLinkTypeAttributes: true,
  sortAttributes: true,
  sortClassName: true,
  useShortDoctype: true,
};

/** @type {Record<string, () => string | Promise<string>>} */
const tools = {
  'html-minifier-terser, every option': () => minifyHtmlTerser(site(), everyOption),
  'html-minifier-terser, that removes empty elements': () =>
    minifyHtmlTerser(site(), {...everyOption, removeEmptyElements: true}),
  '@minify-html/node': () =>
    minifyHtml.minify(Buffer.from(site()), {minify_css: true, minify_js: true}).toString(),
  '@minify-html/node, that leaves the specification': () =>
    minifyHtml
      .minify(Buffer.from(site()), {
        minify_css: true,
        allow_noncompliant_unquoted_attribute_values: true,
        allow_removing_spaces_between_attributes: true,
      })
      .toString(),
  htmlnano: async () => (await htmlnano.process(site())).html,
  'htmlnano, at its strongest': async () =>
    (await htmlnano.process(site(), {}, htmlnano.presets.max)).html,
  'clean-css': () => restyle((css) => new CleanCss({level: 1}).minify(css).styles),
  'clean-css, that merges rules': () =>
    restyle((css) => new CleanCss({level: 2}).minify(css).styles),
  lightningcss: () =>
    restyle((css) =>
      String(
        transform({
          filename: 'site',
          code: Buffer.from(css),
          minify: true,
          targets: {safari: 15 << 16},
        }).code,
      ),
    ),
  PurgeCSS: () => restyle(() => purged),
  'an optimizer that empties styles': () => restyle(() => ''),
  'an optimizer that removes styles': () =>
    site().replace(/(<template[^>]*>)<style.*?<\/style>/s, '$1'),
  'an optimizer that removes a rule': () =>
    restyle((css) => css.replace(/:where\(\.mbi\) svg\{.*?\}/, '')),
  'an optimizer that moves styles into the head': () =>
    restyle(() => '').replace('</head>', `<style>${styleOf(prerendered)}</style></head>`),
  'an optimizer that loads styles late': () =>
    site().replace(/(<template[^>]*><style)/, '$1 media="print" onload="this.media=\'all\'"'),
  'a minifier that leaves attributes without their values': () =>
    site().replaceAll(/ (hidden|data-closed)="[^"]*"/g, ' $1'),
  'a minifier that takes the parts from drawings': () =>
    site().replaceAll(/<svg([^>]*) part="[^"]*"/g, '<svg$1'),
  'an optimizer that changes links': () =>
    site().replaceAll('<a href="https', '<a target="_blank" rel="noopener" href="https'),
};

/** @type {Record<string, string>} The page as each tool leaves it. */
const outputs = {};
for (const [tool, build] of Object.entries(tools)) outputs[tool] = await build();

/** Runs in the page: everything that a tool must not change. */
const look = async (/** @type {string} */ name) => {
  const element = document.querySelector(name);
  await /** @type {any} */ (element)?.updateComplete;
  const root = element?.shadowRoot;
  if (!root) return {};
  const styleOf = (/** @type {Element} */ each) => {
    const {color, display, fontSize, fontWeight, margin, padding, borderWidth, opacity, width} =
      getComputedStyle(each);
    const tag = `${each.localName} ${each.getAttribute('part') ?? ''}`;
    return [
      tag,
      color,
      display,
      fontSize,
      fontWeight,
      margin,
      padding,
      borderWidth,
      opacity,
      width,
    ];
  };
  return {
    height: Math.round(element.getBoundingClientRect().height),
    article: [...root.querySelectorAll('[part], button, svg, h2, h3')].map((each) =>
      styleOf(each).join(),
    ),
    hidden: [...root.querySelectorAll('[part=section] > [id]')].map((each) =>
      each.getAttribute('hidden'),
    ),
    slots: [...root.querySelectorAll('slot')].map(({name}) => name),
  };
};

/** Runs in the page: the looks of the page itself. */
const lookAround = (name = '', page = document) =>
  [...page.querySelectorAll('main, main *')]
    .filter(({localName}) => localName !== name)
    .map((each) => {
      const {color, display, font, margin, padding, border, opacity, width, height, cursor} =
        getComputedStyle(each);
      return [
        each.localName,
        color,
        display,
        font,
        margin,
        padding,
        border,
        opacity,
        width,
        height,
        cursor,
      ].join();
    });

/** Runs in the page: the parts of the article that nobody can read, and the widest sign. */
const readable = (/** @type {string} */ name, page = document) => {
  const root = page.querySelector(name)?.shadowRoot;
  const all = [...(root?.querySelectorAll('[part=body]') ?? [])];
  return {
    sections: all.filter(
      (body) => body.checkVisibility({opacityProperty: true}) && body.clientHeight > 50,
    ).length,
    title: root?.querySelector('[part=heading]')?.checkVisibility(),
    sign:
      Math.max(...[...(root?.querySelectorAll('svg') ?? [])].map((svg) => svg.clientWidth)) < 200,
  };
};

/** Runs in the page: small things that readers notice, if the article has its style. */
const details = (/** @type {string} */ name, page = document) => {
  const root = page.querySelector(name)?.shadowRoot;
  const [alert, question] = ['[part=alert]', '#questions li'].map(
    (selector) => /** @type {Element} */ (root?.querySelector(selector)),
  );
  if (getComputedStyle(alert).borderInlineStartWidth !== '4px') return undefined;
  return {
    signs: [...(root?.querySelectorAll('.header > svg') ?? [])].filter((sign) =>
      sign.checkVisibility({visibilityProperty: true}),
    ).length,
    bullet: getComputedStyle(question).listStyleType,
  };
};

/**
 * Runs in the page: looks at the page in its frame.
 *
 * @param {string} look a function of the element's name and the document
 * @param {string} name
 */
const inFrame = (look, name) => {
  const page = document.querySelector('iframe')?.contentDocument;
  return new Function('page', 'name', `return (${look})(name, page)`)(page, name);
};

inEveryEngine('a page with the prerendered article', ({open}) => {
  const size = /** @type {[number, number]} */ ([900, 700]);

  /** Opens a page in a frame that runs no scripts. */
  const openWithoutScript = async (/** @type {string} */ html) => {
    const text = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const frame = `<iframe sandbox="allow-same-origin" width="880" height="700" srcdoc="${text}">`;
    const {tab} = await open(page({body: `${frame}</iframe>`}), {size});
    return (/** @type {Function} */ look) => tab.evaluate(inFrame, String(look), tag);
  };

  /** @type {Record<string, unknown>} How the page looks that no tool has touched. */
  let untouched;

  before(async () => {
    const {tab} = await open(site(), {size});
    const read = await openWithoutScript(site());
    untouched = {
      article: await tab.evaluate(look, tag),
      around: await tab.evaluate(lookAround),
      aroundUnscripted: await (await openWithoutScript(site('')))(lookAround),
      details: await read(details),
    };
  });

  for (const [tool, output] of Object.entries(outputs))
    describe(`after ${tool}`, () => {
      it('is as it was once the script has run: the article and the page', async () => {
        const {tab} = await open(output, {size});
        assert.deepEqual(await tab.evaluate(look, tag), untouched.article);
        assert.deepEqual(await tab.evaluate(lookAround), untouched.around);
        await tab.click(`${tag} >>> [aria-controls=causes]`);
        await tab.waitForSelector(`${tag}[open=causes]`);
      });

      it('can be read without JavaScript, and the page is as it was', async () => {
        const after = await openWithoutScript(output);
        assert.deepEqual(await after(readable), {sections: 6, title: true, sign: true});
        assert.deepEqual(await after(lookAround), untouched.aroundUnscripted);
        const seen = await after(details);
        if (seen) assert.deepEqual(seen, untouched.details);
      });
    });
});

describe('a Markdown page around the prerendered article', () => {
  const markdown = `# Clinic\n\nWords before.\n\n${prerendered}\nWords after.\n`;
  for (const [name, html] of Object.entries({
    'markdown-it': new MarkdownIt({html: true}).render(markdown),
    marked: String(marked.parse(markdown)),
  }))
    it(`has no paragraph around it: ${name}`, () => {
      assert.ok(html.includes(prerendered.trim()));
      assert.doesNotMatch(html, /<p>\s*<(?:!--|menopause)|<p>\s*<\/p>/);
    });
});
