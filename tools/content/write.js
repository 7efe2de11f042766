// @ts-check
/** Writes a checked article, as a module of Lit templates and as JSON-LD. */
import {createHash, randomUUID} from 'node:crypto';
import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import rehypeMinifyWhitespace from 'rehype-minify-whitespace';
import remarkRehype, {defaultHandlers} from 'remark-rehype';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import project from '../../package.json' with {type: 'json'};
import {HELP, limits, ORIGINAL, SUMMARY} from './schema.js';
import {findAll, textOf} from './text.js';

/** @import {Article, ChartFields, Drawing, Element, ElementContent, HtmlContent, HtmlOptions, Nodes, Passage, Source} from '../../types/content.js' */

/** Where a string is code, it is between two of these. No article can contain it. */
const MARK = randomUUID();
const markCode = (/** @type {string} */ code) => MARK + code + MARK;
const MARKED_STRING = new RegExp(`"${MARK}(.*?)${MARK}"`, 'gs');

/** @type {(value: unknown) => string} code that may stand inside a `<script>`, and that HTML keeps */
const toCode = (value) =>
  JSON.stringify(value, null, 2)
    .replaceAll('<', '\\u003C')
    .replaceAll('&', '\\u0026')
    .replace(/^( *)"(\w+)":/gm, '$1$2:')
    .replace(MARKED_STRING, (_, code) => JSON.parse(`"${code}"`));

/** @type {(article: Article) => string} a module whose default export is an `Article` of `src/` */
export function writeModule(article) {
  const {values, language, passages} = article;
  const {source, back, ...labels} = values.labels;
  const [summary, ...sections] = passages.filter(({id}) => id !== HELP);
  const help = passages.find(({id}) => id === HELP) ?? summary;
  const words = passages.flatMap(({prose}) => prose).flatMap((sentence) => sentence.words);
  const minutes = Math.max(1, Math.round(words.length / limits['words per minute']));
  const dates = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'});
  /** @type {Record<string, string | number>} what fills the placeholders in labels that have one */
  const facts = {
    'reading-time': minutes,
    checked: dates.format(new Date(values.updated)),
    'review-due': dates.format(new Date(values['review-by'])),
  };
  const texts = Object.entries(labels).map(([name, label]) => [
    toCamelCase(name),
    interpolate(label, facts[name]),
  ]);
  const content = (/** @type {Nodes} */ tree) => toContent(toHtmlNodes(tree, source));
  const fields = {
    lang: values.lang,
    dir: values.dir,
    title: values.title,
    summary: content(summary.body),
    cites: citedIn(summary, help),
    reviewBy: values['review-by'],
    emergencyNumber: values['emergency-number'],
    labels: Object.fromEntries(texts),
    help: {
      id: HELP,
      // A paragraph has the same content as a heading. The element makes the heading itself.
      heading: content({type: 'paragraph', children: help.heading?.children ?? []}),
      body: content(help.body),
    },
    sections: sections.map((section) => ({
      id: section.id,
      heading: toPlainText(section.heading),
      teaser: toPlainText(section.teaser),
      body: content(section.body),
      cites: citedIn(section),
    })),
    sources: toContent([drawSources(article)]),
  };
  // The version counts because the markup around the text may change with a release.
  const hash = createHash('sha256').update(project.version + toCode(fields));
  const fingerprint = hash.digest('hex').slice(0, 8);
  return `import {html} from 'lit';\nexport default ${toCode({fingerprint, ...fields})};\n`;
}

/** @type {(label: string, value: string | number) => string} fills the one placeholder */
const interpolate = (label, value) => label.replace(/\{.*?\}/g, String(value));
const toCamelCase = (/** @type {string} */ name) =>
  name.replace(/-./g, ([, letter]) => letter.toUpperCase());
const toPlainText = (/** @type {Nodes | undefined} */ node) =>
  node ? textOf(node).replace(/\s+/g, ' ') : '';

/** @type {(...passages: Passage[]) => number[]} the numbers of the sources they cite, ascending */
const citedIn = (...passages) => {
  const citations = passages.flatMap(({whole}) => findAll(whole, 'citation'));
  return [...new Set(citations.flatMap(({numbers}) => numbers))].sort((a, b) => a - b);
};

const toContent = (/** @type {HtmlContent[]} */ nodes) =>
  markCode(`(context) => html\`${toTemplate(nodes)}\``);

/** The inside of a Lit template. Where a `<` does not begin a tag, it can only be in an attribute. */
function toTemplate(/** @type {HtmlContent[]} */ children) {
  const options = {closeEmptyElements: true, tightSelfClosing: true};
  const parts = toHtml({type: 'root', children}, options).split(MARK);
  const escape = (/** @type {string} */ html) =>
    html
      .replace(/<(?=\/?script|!--)/gi, '&lt;')
      .replace(/\\|`|\$(?=\{)/g, '\\$&')
      .replaceAll('\r', '\\r');
  return parts.map((part, index) => (index % 2 === 0 ? escape(part) : part)).join('');
}

/** @type {(tree: any, sourceLabel: string) => HtmlContent[]} with code for what only the page knows */
function toHtmlNodes(tree, sourceLabel) {
  /** @type {HtmlOptions['handlers']} */
  const handlers = {
    chart: (state, {fields, ...node}) => drawChart(fields, state.all(node)),
    citation: (_, {numbers}) => drawCitation(numbers, sourceLabel),
    drawings: (_, {children}) => showDrawings(children),
    emergencyNumber: () => toText('${context.emergencyNumber}'),
    link(state, node) {
      const link = defaultHandlers.link(state, node);
      if (node.url.startsWith('#')) link.properties.href = `#mbi-${node.url.slice(1)}`;
      if (node.url.startsWith('https:')) link.properties.rel = ['noopener', 'noreferrer'];
      return link;
    },
  };
  const html = unified().use(remarkRehype, {handlers}).use(rehypeMinifyWhitespace).runSync(tree);
  // Headings become bindings only now, because minifying must see that they are blocks.
  visit(html, 'element', ({tagName, children}, index, parent) => {
    const [, depth] = /^h([3-6])$/.exec(tagName) ?? [];
    if (!depth || !parent || index === undefined) return;
    const call = `context.heading(${Number(depth) - 1}, `;
    const [first, ...others] = children;
    const isPlain = others.length === 0 && first.type === 'text' && !first.value.includes(MARK);
    const nodes = isPlain
      ? [toText(`\${${call}${toCode(first.value)})}`)]
      : [toText(`\${${call}html\``), ...children, toText('`)}')];
    parent.children.splice(index, 1, ...nodes);
  });
  return html.children;
}

/** @type {(code: string) => {type: 'text', value: string}} */
const toText = (code) => ({type: 'text', value: markCode(code)});

/** @type {(numbers: number[], label: string) => Element} */
function drawCitation(numbers, label) {
  const links = numbers.map((number) => {
    const properties = {href: `#source-${number}`, ariaLabel: interpolate(label, number)};
    return h('a', properties, String(number));
  });
  // A screen reader would say “superscript comma”.
  return h('sup', links.flatMap((link) => [h('span', {ariaHidden: 'true'}, ','), link]).slice(1));
}

/** @type {(article: Article) => Element} The element leads readers back to the citation they came from. */
function drawSources({values, language, sources = {}, numbers}) {
  const {back} = values.labels;
  const items = [...numbers].map(([key, number]) => {
    const {author, journal, year, pages} = sources[key];
    const {title, url} = pageOf(sources[key], language);
    // A screen reader would read an English title by the rules of the article's language.
    const lang = language === ORIGINAL || pages?.[language] ? undefined : ORIGINAL;
    const published = [journal, year === 'n.d.' ? undefined : year].filter(Boolean).join(' ');
    const hidden = markCode(`\${!context.isCited(${number})}`);
    return h('li', {id: `source-${number}`, value: number, '?hidden': hidden}, [
      `${author}${author.endsWith('.') ? '' : '.'} `,
      h('a', {href: url, lang, rel: 'noopener noreferrer'}, title),
      `${/[.?!]$/.test(title) ? '' : '.'} ${published}${published ? '. ' : ''}`,
      h('a.back', {href: `#${SUMMARY}`, ariaLabel: interpolate(back, number)}, '↩\uFE0E'),
    ]);
  });
  return h('ol', {part: 'sources'}, items);
}

/** @type {(source: Source, language: string) => {title: string, url?: string}} as its readers find it */
const pageOf = ({pages, title, doi, url}, language) =>
  pages?.[language] ?? {title, url: doi ? `https://doi.org/${encodeDoi(doi)}` : url};

const encodeDoi = (/** @type {string} */ doi) =>
  encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23');

/**
 * A drawing with a caption is a figure, side by side with others. One without a caption illustrates the
 * heading above it.
 *
 * @type {(drawings: Drawing[]) => Element[]}
 */
function showDrawings(drawings) {
  const shown = drawings.map(({svg, alt, caption}) => {
    // Without the style, which build tools may lose, it has this size.
    const size = {width: 64, height: 64};
    const {viewBox} = svg.properties;
    const picture = h('svg.drawing', {viewBox, ...size, role: 'img', ariaLabel: alt}, svg.children);
    return caption ? h('figure', {part: 'figure'}, [picture, h('figcaption', caption)]) : picture;
  });
  return drawings.some(({caption}) => caption) ? [h('div.drawings', shown)] : shown;
}

/** @type {(chart: ChartFields, caption: ElementContent[]) => Element} a grid of dots for each row */
function drawChart({alt, total, rows, unit}, caption) {
  const pictures = rows.map(({label, value}) => {
    const paths = [h('path.rest', {d: drawDots(value, total)}), h('path', {d: drawDots(0, value)})];
    const visible = paths.filter(({properties}) => properties.d !== '');
    const svg = h('svg', {viewBox: '0 0 100 100', width: 100, height: 100}, visible);
    const words = h('div', h('b', String(value)), ` ${unit}`, h('br'), label);
    // Firefox tells a screen reader what is in an image, too.
    return h('div', {ariaHidden: 'true'}, svg, words);
  });
  return h('figure', {part: 'figure'}, [
    h('div.chart', {role: 'img', ariaLabel: alt}, pictures),
    h('figcaption', caption),
  ]);
}

/** @type {(from: number, to: number) => string} a line for each row of ten; CSS dashes it into dots */
function drawDots(from, to) {
  const lines = Array.from({length: 10}, (_, row) => {
    const [begin, end] = [Math.max(from, row * 10), Math.min(to, row * 10 + 10)];
    const line = `M${(begin % 10) * 10 + 5} ${row * 10 + 5}h${(end - begin) * 10 - 9}`;
    return begin < end ? line : '';
  });
  return lines.join('');
}

/** The article as a schema.org `MedicalWebPage`. It names no reviewer: only a page that has one can. */
export const toJsonLd = (
  /** @type {Article} */ {values, language, sources = {}, passages, numbers},
) => ({
  '@context': 'https://schema.org',
  '@type': 'MedicalWebPage',
  name: values.title,
  description: textOf(findAll(passages[0].body, 'paragraph')[0]),
  inLanguage: values.lang,
  dateModified: values.updated,
  expires: values['review-by'],
  citation: [...numbers.keys()].map((key) => {
    // The author is a person, several, or a body; the list of sources does not say which.
    const {title: name, url} = pageOf(sources[key], language);
    return {'@type': 'CreativeWork', name, author: sources[key].author, url};
  }),
});
