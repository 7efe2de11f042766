// @ts-check
/**
 * Prints the element with its article in it, as rendered by the class in `dist/`: HTML that a page
 * can show without any script.
 *
 *     node tools/prerender-article.js en
 *
 * A process of its own, because a module that was built again cannot be imported again.
 */
import {readFileSync} from 'node:fs';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {html} from 'lit';
import rehypeMinifyWhitespace from 'rehype-minify-whitespace';
import {unified} from 'unified';
import {SKIP, visit} from 'unist-util-visit';
import {asciiHtml} from './ascii-html.js';
import {minifiedCss} from './minify-css.js';

const {name, version, license} = JSON.parse(readFileSync('package.json', 'utf8'));
const lang = process.argv[2];
await import(new URL(`../dist/${lang}.js`, import.meta.url).href);
const MenopauseBackpainInfo = /** @type {any} */ (customElements.get(name));

// With a language of its own the article stays the same when the script comes, whatever the page's is.
const element = html`<menopause-backpain-info lang=${lang}></menopause-backpain-info>`;
const rendered = collectResultSync(render(element));
const [, shadow] = /<template[^>]*>(.*)<\/template>/s.exec(rendered) ?? [];
const tree = fromHtml(shadow, {fragment: true});
unified().use(rehypeMinifyWhitespace).runSync(tree);

// Comments tell Lit where to bind, but the script leaves this markup as it is, or renders anew.
visit(tree, 'comment', (_comment, index = 0, parent) => {
  parent?.children.splice(index, 1);
  return [SKIP, index];
});
// By this the script tells whether there is anything to render anew.
visit(tree, 'element', ({properties}) => {
  if (!properties.className?.includes('shell')) return;
  properties.dataEdition = Object.assign(new MenopauseBackpainInfo(), {lang}).edition;
});

/** @type {string[]} */
const closed = [];
visit(tree, 'element', ({properties}) => {
  if (properties.hidden && properties.id) closed.push(String(properties.id));
});

// What the page opens by the attribute is open before the script comes, so that nothing moves then.
const opened = [':host([open=all]) [hidden]', ...closed.map((id) => `:host([open~=${id}]) #${id}`)];
visit(tree, {type: 'element', tagName: 'style'}, (style) => {
  const [text] = style.children;
  if (text.type !== 'text') return;
  const css = `${text.value} ${opened} {
    content-visibility: visible; opacity: 1;
  }`;
  const escaped = (/** @type {string} */ letter) => `\\${letter.codePointAt(0)?.toString(16)} `;
  text.value = minifiedCss(css).replace(/\P{ASCII}/gu, escaped);
});

console.log(`<!-- ${name} ${version} | ${license} -->
<menopause-backpain-info lang="${lang}"><template shadowrootmode="open">
${asciiHtml(toHtml(tree))}
</template></menopause-backpain-info>`);
