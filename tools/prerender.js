// @ts-check
/**
 * Renders the articles with the modules in `dist/` and writes each as HTML that a page can show without
 * any script. Adds them to the manifest, with the hash by which a Content-Security-Policy can allow the style.
 *
 *     node tools/prerender.js en es
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {html} from 'lit';
import rehypeMinifyWhitespace from 'rehype-minify-whitespace';
import {unified} from 'unified';
import {SKIP, visit} from 'unist-util-visit';
import {addToManifest, hash} from './rollup/cdn-manifest.js';
import {minifyCss} from './rollup/styles.js';

const {name, version, license} = JSON.parse(readFileSync('package.json', 'utf8'));
await import(new URL('../dist/define.js', import.meta.url).href);
const MenopauseBackpainInfo = /** @type {any} */ (customElements.get(name));

/** @param {string} lang */
const prerender = (lang) => {
  // With its own language, the article stays the same when the script arrives, whatever the page's is.
  const element = html`<menopause-backpain-info lang=${lang}></menopause-backpain-info>`;
  const rendered = collectResultSync(render(element));
  const [, shadow] = /<template[^>]*>(.*)<\/template>/s.exec(rendered) ?? [];
  const tree = fromHtml(shadow, {fragment: true});
  unified().use(rehypeMinifyWhitespace).runSync(tree);

  // Lit finds its bindings by these comments, but the script never hydrates this markup.
  visit(tree, 'comment', (_comment, index = 0, parent) => {
    parent?.children.splice(index, 1);
    return [SKIP, index];
  });
  /** @type {string[]} */
  const sections = [];
  visit(tree, 'element', ({properties}) => {
    if (properties.hidden && properties.id) sections.push(String(properties.id));
    // The script compares this with its own fingerprint to decide whether to render again.
    if (Array.isArray(properties.className) && properties.className.includes('shell'))
      properties.dataFingerprint = Object.assign(new MenopauseBackpainInfo(), {lang}).fingerprint;
  });

  // Sections that the page opens with the attribute are open before the script arrives, too.
  const opened = [
    ':host([open=all]) .header + [hidden]',
    ...sections.map((id) => `:host([open~=${id}]) #${id}`),
  ];
  let css = '';
  visit(tree, {type: 'element', tagName: 'style'}, (style) => {
    const [text] = style.children;
    if (text.type !== 'text') return;
    const whole = `${text.value} ${opened} {display: block; content-visibility: visible; opacity: 1}`;
    const toEscape = (/** @type {string} */ letter) => `\\${letter.codePointAt(0)?.toString(16)} `;
    css = text.value = minifyCss(whole, 'prerendered').replace(/\P{ASCII}/gu, toEscape);
  });

  // ASCII reads right on a page of any encoding, and the browser stores it in one byte a letter.
  const ascii = toHtml(tree).replace(/\P{ASCII}/gu, (letter) => `&#${letter.codePointAt(0)};`);
  const file = `${name}.${lang}.html`;
  const text = `<!-- ${name} ${version} | ${license} -->
<menopause-backpain-info lang="${lang}"><template shadowrootmode="open" shadowroot="open">
${ascii}
</template></menopause-backpain-info>
`;
  addToManifest('dist/cdn/manifest.json', file, text, {styleHash: hash('sha256', css)});
  writeFileSync(`dist/cdn/${file}`, text);
};

process.argv.slice(2).forEach(prerender);
