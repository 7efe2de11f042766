// @ts-check
import {readFileSync, writeFileSync} from 'node:fs';
import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import {addToManifest, hash} from './cdn-manifest.js';

/** The article takes its font from the page. The width is that of the article, so that it is in the middle. */
const style = 'body { margin: 0 auto; max-width: 49em; font-family: system-ui, sans-serif; }';

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
 * @param {string} name of the files, before the language
 * @param {string} lang
 * @returns {import('rollup').Plugin}
 */
export const articlePage = (name, lang) => ({
  name: 'article-page',
  writeBundle() {
    const read = (/** @type {string} */ end) =>
      readFileSync(`dist/cdn/${name}.${lang}.${end}`, 'utf8');
    const [, banner, prerendered] = /^(<!--.*?-->)\s*(.*)$/s.exec(read('html')) ?? [];
    // Here the article’s title is that of the page.
    const article = prerendered.replace(`<${name} `, `<${name} heading-level="1" `);
    const data = JSON.parse(read('json'));
    const {styleHash} = JSON.parse(readFileSync('dist/cdn/manifest.json', 'utf8'))[
      `${name}.${lang}.html`
    ];
    const scripts = [read('js'), `(${fitFrame})(${JSON.stringify(name)})`];
    for (const script of scripts)
      if (/<!--|<\/?script/i.test(script))
        this.error(`${name}.${lang}.js contains HTML that would end its tag in the page.`);
    const scriptHashes = scripts.map((script) => hash('sha256', script));
    const sources = scriptHashes.map((value) => `'${value}'`).join(' ');
    // Engines without constructable style sheets need a style in the article, and no style can send anything.
    const policy = `default-src 'none'; script-src ${sources}; style-src 'unsafe-inline'; img-src data:`;

    const head = [
      h('meta', {charSet: 'utf-8'}),
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('meta', {name: 'color-scheme', content: 'light dark'}),
      h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
      h('title', data.name),
      h('meta', {name: 'description', content: data.description}),
      h('link', {rel: 'icon', href: 'data:,'}),
      h('style', style),
      h('script', {type: 'application/ld+json'}, JSON.stringify(data).replaceAll('<', '\\u003c')),
    ];
    const body = [
      h('main', [{type: /** @type {any} */ ('raw'), value: `\n${article}`}]),
      ...scripts.map((script) => h('script', script)),
    ];
    const inLines = (/** @type {any[]} */ nodes) => nodes.flatMap((node) => ['\n', node]);
    const page = h('html', {lang}, [
      '\n',
      h('head', inLines(head)),
      '\n',
      h('body', inLines(body)),
    ]);
    const html = toHtml([{type: 'doctype'}, page], {allowDangerousHtml: true});
    const file = `${name}.${lang}.page.html`;
    const text = `${banner}\n${html}\n`;
    addToManifest('dist/cdn/manifest.json', file, text, {styleHash, scriptHashes});
    writeFileSync(`dist/cdn/${file}`, text);
  },
});
