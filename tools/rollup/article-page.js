// @ts-check
import {readFileSync} from 'node:fs';
import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import {hash, writeCdnFile} from './cdn-manifest.js';

/**
 * Runs in the page. In a frame, it reports its height to the page around it. Links to other sites open in a new
 * tab then, because most sites refuse to be shown in a frame.
 *
 * @param {string} type of the message
 */
const fitFrame = (type) => {
  if (parent === window) return;
  new ResizeObserver(() => {
    const height = document.documentElement.offsetHeight;
    parent.postMessage({type, height}, '*');
  }).observe(document.documentElement);
  addEventListener(
    'click',
    (event) => {
      for (const target of event.composedPath())
        if (target instanceof HTMLAnchorElement && /^https?:$/.test(target.protocol))
          if (target.host !== location.host) target.target = '_blank';
    },
    {capture: true},
  );
};

/**
 * Rollup plugin: writes the article of a language as a whole page in one file, with its script, and adds it to
 * the manifest. It serves sites that allow only a link or a frame.
 *
 * @type {(name: string, lang: string) => import('rollup').Plugin} where the files begin with the name
 */
export const articlePage = (name, lang) => ({
  name: 'article-page',
  writeBundle() {
    const file = `${name}.${lang}`;
    const read = (/** @type {string} */ path) => readFileSync(`dist/cdn/${path}`, 'utf8');
    const [, banner, prerendered] = /^(<!--.*?-->)\s*(.*)$/s.exec(read(`${file}.html`)) ?? [];
    // Here the article’s title is that of the page.
    const article = prerendered.replace(`<${name} `, `<${name} heading-level="1" `);
    const data = JSON.parse(read(`${file}.json`));
    const {styleHash} = JSON.parse(read('manifest.json'))[`${file}.html`];
    const scripts = [read(`${file}.js`), `(${fitFrame})(${JSON.stringify(name)})`];
    for (const script of scripts)
      if (/<!--|<\/?script/i.test(script))
        this.error(`${file}.js contains HTML that would end its tag in the page.`);
    const scriptHashes = scripts.map((script) => hash('sha256', script));
    const sources = scriptHashes.map((value) => `'${value}'`).join(' ');
    // Engines without constructable style sheets need a style in the article, and no style can send anything.
    const policy = `default-src 'none'; script-src ${sources}; style-src 'unsafe-inline'; img-src data:`;
    const facts = [
      h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
      h('title', data.name),
      h('meta', {name: 'description', content: data.description}),
    ];

    // The article takes its font from the page. The width is that of the article, so that it is in the middle.
    const html = `${banner}
<!doctype html><html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${facts.map((fact) => toHtml(fact)).join('\n')}
<link rel="icon" href="data:,">
<style>body { margin: 0 auto; max-width: 49em; font-family: system-ui, sans-serif; }</style>
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></head>
<body>
<main>
${article}</main>
${scripts.map((script) => `<script>${script}</script>`).join('\n')}</body></html>
`;
    writeCdnFile(`${file}.page.html`, html, {styleHash, scriptHashes});
  },
});
