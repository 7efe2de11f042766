import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {toString} from 'mdast-util-to-string';
import {HELP, SUMMARY, WORDS_PER_MINUTE} from '../contract.js';
import {sentencesIn} from '../text/prose.js';
import {fill} from './fill.js';
import {toHtmlNodes} from './html.js';
import {stringLiteral} from './literals.js';
import {sourceList} from './source-list.js';
import {Templates} from './templates.js';

/** Writes the ES module whose default export is the `Article` of `src/article.ts`. */
export function writeModule(article) {
  const fields = writeFields(article);
  return `import {html} from 'lit';
export default {
  edition: ${stringLiteral(editionOf(fields))},
${fields}};
`;
}

function writeFields({frontMatter: {values, language}, sources, passages, numbers}) {
  const {labels} = values;
  const templates = new Templates([values, sources.entries, passages]);
  const content = (nodes) => `(reading) => ${templates.template(nodes)}`;
  const body = (passage) => content(toHtmlNodes(passage.body, templates, labels));

  const summary = passages.find(({id}) => id === SUMMARY);
  const help = passages.find(({id}) => id === HELP);
  const sections = passages.filter((passage) => passage !== summary && passage !== help);
  const list = sourceList(sources.entries, numbers, labels);

  return `  lang: ${stringLiteral(values.lang)},
  dir: ${stringLiteral(values.dir)},
  title: ${stringLiteral(values.title)},
  summary: ${body(summary)},
  reviewBy: ${stringLiteral(values['review-by'])},
  emergencyNumber: ${stringLiteral(values['emergency-number'])},
  labels: {
    language: ${stringLiteral(labels.language)},
    openAll: ${stringLiteral(labels['open-all'])},
    closeAll: ${stringLiteral(labels['close-all'])},
    print: ${stringLiteral(labels.print)},
    readingTime: ${stringLiteral(fill(labels['reading-time'], minutesToRead(passages, language)))},
    checked: ${stringLiteral(fill(labels.checked, longDate(values.updated, language)))},
    reviewDue: ${stringLiteral(fill(labels['review-due'], longDate(values['review-by'], language)))},
    notReviewed: ${stringLiteral(labels['not-reviewed'])},
    disclaimer: ${stringLiteral(labels.disclaimer)},
  },
  help: {
    id: ${stringLiteral(help.id)},
    heading: ${content(inlineNodes(help.heading, templates, labels))},
    body: ${body(help)},
  },
  sections: [${sections
    .map(
      (section) => `{
    id: ${stringLiteral(section.id)},
    heading: ${stringLiteral(plainText(section.heading))},
    teaser: ${stringLiteral(plainText(section.teaser))},
    body: ${body(section)},
  }`,
    )
    .join(', ')}],
  sources: ${content([list])},
`;
}

const {version} = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);

/** Changes with each release, as the markup around the text may, and with each change of the text. */
const editionOf = (text) =>
  createHash('sha256')
    .update(version + text)
    .digest('hex')
    .slice(0, 8);

const plainText = (node) => toString(node).replace(/\s+/g, ' ').trim();

/** A heading's content alone, by way of a paragraph: the element makes the heading itself. */
function inlineNodes({children}, templates, labels) {
  const tree = {type: 'root', children: [{type: 'paragraph', children}]};
  return toHtmlNodes(tree, templates, labels)[0].children;
}

const longDate = (date, language) =>
  new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(date));

function minutesToRead(passages, language) {
  const words = passages
    .flatMap(({body}) => sentencesIn(body, language))
    .flatMap((sentence) => sentence.words);
  return Math.ceil(words.length / WORDS_PER_MINUTE);
}
