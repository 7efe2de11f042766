// @ts-check
/** Writes a checked article, as a module of Lit templates and as JSON-LD. */
import {createHash, randomUUID} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import rehypeMinifyWhitespace from 'rehype-minify-whitespace';
import remarkRehype, {defaultHandlers} from 'remark-rehype';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {HELP, SUMMARY, WORDS_PER_MINUTE} from './schema.js';
import {findAll, sentencesIn, textOf} from './text.js';

/** @import {Element, ElementContent, Root as HtmlRoot, RootContent} from 'hast' */
/** @import {Nodes, Paragraph, Root} from 'mdast' */
/** @import {Options} from 'remark-rehype' */
/** @import {Article, ChartFields, Passage, Source} from '../../types/content.js' */

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

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
  const {frontMatter, passages} = article;
  const {values, language} = frontMatter;
  const {source, back, ...labels} = values.labels;
  const [summary, ...sections] = passages.filter(({id}) => id !== HELP);
  const help = passages.find(({id}) => id === HELP) ?? summary;
  const words = sentencesIn(passages, language).flatMap((sentence) => sentence.words);
  const dates = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'});
  const texts = {
    ...labels,
    'reading-time': interpolate(labels['reading-time'], Math.ceil(words.length / WORDS_PER_MINUTE)),
    checked: interpolate(labels.checked, dates.format(new Date(values.updated))),
    'review-due': interpolate(labels['review-due'], dates.format(new Date(values['review-by']))),
  };
  const content = (/** @type {Root | Paragraph} */ tree) =>
    markCode(`(context) => ${toTemplate(toHtmlTree(tree, source).children)}`);
  const fields = {
    lang: values.lang,
    dir: values.dir,
    title: values.title,
    summary: content(summary.body),
    cites: citedIn(summary, help),
    reviewBy: values['review-by'],
    emergencyNumber: values['emergency-number'],
    labels: Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [toCamelCase(name), text]),
    ),
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
    sources: markCode(`(context) => ${toTemplate([drawSources(article)])}`),
  };
  // The markup around the text may change with a release.
  const hash = createHash('sha256').update(version + toCode(fields));
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

/** HTML as the code of a Lit template. Where a `<` is no tag, it can only be in an attribute. */
function toTemplate(/** @type {RootContent[]} */ children) {
  const html = toHtml(
    {type: 'root', children},
    {
      characterReferences: {useNamedReferences: true},
      closeEmptyElements: true,
      tightSelfClosing: true,
    },
  );
  const parts = html.split(MARK).map((part, index) =>
    index % 2 === 1
      ? part
      : part
          .replace(/<(?=\/?script|!--)/gi, '&lt;')
          .replace(/\\|`|\$(?=\{)/g, '\\$&')
          .replaceAll('\r', '\\r'),
  );
  return `html\`${parts.join('')}\``;
}

/**
 * Makes the HTML of Markdown, with bindings for what only the reading page knows: the emergency number
 * and the levels of headings.
 *
 * @type {(tree: any, sourceLabel: string) => HtmlRoot}
 */
function toHtmlTree(tree, sourceLabel) {
  /** @type {Options['handlers']} */
  const handlers = {
    chart: (state, {fields, ...node}) => drawChart(fields, state.all(node)),
    citation: (_, {numbers}) => drawCitation(numbers, sourceLabel),
    emergencyNumber: () => ({type: 'text', value: markCode('${context.emergencyNumber}')}),
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
    const [first] = children;
    const isPlain = children.length === 1 && first.type === 'text' && !first.value.includes(MARK);
    const [open, close] = isPlain ? [toCode(first.value), ''] : ['html`', '`'];
    const before = markCode(`\${context.heading(${Number(depth) - 1}, ${open}`);
    parent.children.splice(index, 1, {type: 'text', value: before}, ...(isPlain ? [] : children), {
      type: 'text',
      value: markCode(`${close})}`),
    });
  });
  return html;
}

/** @type {(numbers: number[], label: string) => Element} */
function drawCitation(numbers, label) {
  const links = numbers.map((number) => {
    const properties = {href: `#source-${number}`, ariaLabel: interpolate(label, number)};
    return h('a', properties, String(number));
  });
  return h('sup', links.flatMap((link) => [',', link]).slice(1));
}

/**
 * The numbered references, each with a link back to the text. The element leads readers to the very
 * citation they came from; the address only says where the text begins.
 *
 * @type {(article: Article) => Element}
 */
function drawSources({frontMatter: {values}, sources: {entries = {}}, numbers}) {
  const items = [...numbers].map(([key, number]) => {
    const {author, title, year} = entries[key];
    const hidden = markCode(`\${!context.isCited(${number})}`);
    return h('li', {id: `source-${number}`, value: number, '?hidden': hidden}, [
      `${author}${author.endsWith('.') ? '' : '.'} `,
      h('a', {href: addressOf(entries[key]), rel: 'noopener noreferrer'}, title),
      `${/[.?!]$/.test(title) ? '' : '.'} ${year}${year === 'n.d.' ? '' : '.'} `,
      h('a.back', {href: `#${SUMMARY}`, ariaLabel: values.labels.back}, '↩'),
    ]);
  });
  return h('ol', {part: 'sources'}, items);
}

/** @type {(source: Source) => string | undefined} where readers find it */
const addressOf = ({doi, url}) =>
  doi ? `https://doi.org/${encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23')}` : url;

/** @type {(chart: ChartFields, caption: ElementContent[]) => Element} a grid of dots for each row */
function drawChart({alt, total, rows, unit}, caption) {
  const pictures = rows.map(({label, value}) => {
    const rest = value < total ? [h('path.rest', {d: drawDots(value, total)})] : [];
    const dots = value > 0 ? [h('path', {d: drawDots(0, value)})] : [];
    const svg = h('svg', {viewBox: '0 0 100 100', ariaHidden: 'true'}, rest, dots);
    return h('div', svg, h('b', String(value)), ` ${unit}`, h('br'), label);
  });
  return h('figure', {part: 'figure'}, [
    h('div.chart', {role: 'img', ariaLabel: alt}, pictures),
    h('figcaption', caption),
  ]);
}

/**
 * The dots from one number up to another, from the top left, as a path with one line for each row of
 * ten. The style sheet dashes the lines into dots. A line of length 1 is one dot.
 *
 * @type {(from: number, to: number) => string}
 */
function drawDots(from, to) {
  const firstRow = Math.floor(from / 10);
  const lines = Array.from({length: Math.ceil(to / 10) - firstRow}, (_, index) => {
    const begin = (firstRow + index) * 10;
    const dots = Math.min(to, begin + 10) - Math.max(from, begin);
    return `h${(dots - 1) * 10 + 1}`;
  });
  return `M${5 + (from % 10) * 10} ${5 + firstRow * 10}${lines.join('m-91 10')}`;
}

/** The article as a schema.org `MedicalWebPage`. It names no reviewer: only a page that has one can. */
export function toJsonLd(/** @type {Article} */ article) {
  const {
    frontMatter,
    sources: {entries = {}},
    passages,
    numbers,
  } = article;
  const [lead] = findAll(passages[0].body, 'paragraph');
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name: frontMatter.values.title,
    description: textOf(lead),
    inLanguage: frontMatter.values.lang,
    dateModified: frontMatter.values.updated,
    expires: frontMatter.values['review-by'],
    citation: [...numbers.keys()].map((key) => ({
      '@type': 'CreativeWork',
      name: entries[key].title,
      // A person, several, or a body; the list of sources does not say which.
      author: entries[key].author,
      url: addressOf(entries[key]),
    })),
  };
}
