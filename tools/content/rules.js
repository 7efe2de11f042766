// @ts-check
/** The rules for every article. An article that breaks one stops the build. */
import {emergencyNumberPattern} from './parse.js';
import {measureFor, readability} from './readability.js';
import * as schema from './schema.js';
import {
  findAll,
  pointInBlock,
  sentencesIn,
  sentencesOf,
  START,
  textBlocksIn,
  textOf,
} from './text.js';

/** @import {ListItem, RootContent} from 'mdast' */
/** @import {VFile} from 'vfile' */
/** @import {Article, Claim, Passage} from '../../types/content.js' */

const NOT_REPLACED = 'The emergency number cannot be replaced here. Say it in the body instead.';
const NOT_PLAIN = 'A section heading or teaser holds more than plain text. Move it to the body.';
const NO_SUMMARY = 'Article without a summary. Write its main message before the first ## heading.';
const NO_TEASER =
  'Section without a teaser. Begin it with one line in *italics*, alone in its paragraph.';

/** Headings of a level that only the title and sections have. */
const MISPLACED = new Map([
  [1, 'Heading with a single #. Begin it with ## or more; the title is in the front matter.'],
  [2, 'Section heading inside a list or quotation. Move it to the margin or use ###.'],
]);

/** Markdown that no article may contain. An image would make a network request. */
const FORBIDDEN = {
  html: 'Raw HTML. Write it in Markdown or remove it.',
  definition: 'Link target apart from its link. Write [words](target) in the text.',
  image: 'Image that makes a network request. Draw a chart instead.',
  imageReference: 'Image that makes a network request. Draw a chart instead.',
};

/**
 * Each rule tolerates whatever an earlier problem left missing, so that one build reports all problems.
 *
 * @type {Record<string, (article: Article, report: VFile['message'], today: string) => void>}
 */
const rules = {
  /** The language names the file, and the file names the built files. */
  fileName({file, frontMatter: {values, pointOf}}, report) {
    const {lang} = values;
    if (!schema.isLanguageTag(lang) || file.stem === lang) return;
    const fix = `Name the file ${lang}.md or correct it.`;
    report(`"lang" is ${lang} in a file named ${file.basename}. ${fix}`, pointOf('lang'));
  },

  /** A check that is due is only a warning, because a security fix must ship on any day. */
  dates({file, frontMatter: {values, pointOf}}, report, today) {
    const {updated, 'review-by': due} = values;
    if (!schema.isDate(updated) || !schema.isDate(due)) return;
    const late = `Due for a new check since ${due}. Check the text, then set the dates.`;
    const wrong = `"review-by" is not after "updated" (${updated}). Correct one of the dates.`;
    if (due <= updated) report(wrong, pointOf('review-by'));
    else if (due < today) file.info(late, pointOf('review-by'));
  },

  /** All sections are there, once each, with a fixed id and a teaser. */
  sections({passages: [summary, ...sections]}, report) {
    const ids = sections.map(({id}) => id);
    const known = schema.SECTION_IDS.join(', ');
    if (!summary.body.children.length) report(NO_SUMMARY, START);
    for (const [index, {id, teaser, point}] of sections.entries()) {
      if (!id) {
        report(`Section without an id. End its heading with {#id}, one of ${known}.`, point);
      } else if (!schema.SECTION_IDS.includes(id)) {
        report(`Unknown section id "${id}". Use one of ${known}.`, point);
      } else if (ids.indexOf(id) < index) {
        report(`Second section with the id "${id}". Use each id once.`, point);
      }
      if (!teaser && id !== schema.HELP) report(NO_TEASER, point);
    }
    for (const id of schema.SECTION_IDS.filter((id) => !ids.includes(id))) {
      report(`Section "${id}" is missing. Add a ## heading that ends with {#${id}}.`, START);
    }
  },

  /** Headings have words and skip no level, and only sections are at `##`. */
  headings({tree, passages}, report) {
    for (const heading of findAll(tree, 'heading')) {
      if (!textOf(heading)) report('Heading without words. Write some or remove it.', heading);
    }
    for (const {body} of passages) {
      let previous = 2;
      for (const heading of findAll(body, 'heading')) {
        const {depth} = heading;
        const [from, to, next] = [previous, depth, previous + 1].map((count) => '#'.repeat(count));
        const misplaced = MISPLACED.get(depth);
        if (misplaced) report(misplaced, heading);
        else if (to > next) report(`Heading skips from ${from} to ${to}. Use ${next}.`, heading);
        previous = Math.max(depth, 2);
      }
    }
  },

  /** A page may replace the emergency number in the body, but not in plain text. */
  plainText({frontMatter: {values, pointOf, emergencyNumber}, passages}, report) {
    const number = emergencyNumber && new RegExp(emergencyNumberPattern(emergencyNumber), 'u');
    for (const [name, text] of Object.entries({title: values.title, ...values.labels})) {
      const path = name === 'title' ? [name] : ['labels', name];
      if (number && number.test(text)) report(NOT_REPLACED, pointOf(...path));
    }
    for (const {id, heading, teaser} of passages) {
      const blocks = [id === schema.HELP ? undefined : heading, teaser];
      for (const node of blocks.flatMap((block) => block?.children ?? [])) {
        if (node.type === 'emergencyNumber') report(NOT_REPLACED, node);
        else if (node.type !== 'text') report(NOT_PLAIN, node);
      }
    }
  },

  forbidden({tree}, report) {
    for (const image of findAll(tree, 'image', 'imageReference').filter(({alt}) => !alt?.trim())) {
      report('Image without text alternative. Say between the brackets what it shows.', image);
    }
    for (const node of findAll(tree, 'html', 'definition', 'image', 'imageReference')) {
      report(FORBIDDEN[node.type], node);
    }
  },

  /** A link leads to a section, an `https:` address or a telephone. */
  links({tree, frontMatter: {emergencyNumber}}, report) {
    const sections = schema.SECTION_IDS.map((id) => `#${id}`);
    for (const link of findAll(tree, 'link')) {
      const {url} = link;
      const isSafe =
        (url.startsWith('https://') && URL.canParse(url)) || /^tel:\+?\d[\d-]*$/.test(url);
      if (textOf(link).includes('[@'))
        report('Citation inside a link. Put it after the link.', link);
      if (url === `tel:${emergencyNumber?.replaceAll(' ', '')}`) {
        const fix = `Write ${emergencyNumber} alone; it becomes a link by itself.`;
        report(`Link to the emergency number. ${fix}`, link);
      } else if (url.startsWith('#') && !sections.includes(url)) {
        report(`Link to "${url}", which is no section. Use one of ${sections.join(', ')}.`, link);
      } else if (!url.startsWith('#') && !isSafe) {
        const fix = 'Use an https: address, a tel: number or a section such as #causes.';
        report(`Link to "${url}". ${fix}`, link);
      }
    }
  },

  /** Each cited source is listed, and each listed source is cited. */
  sourceKeys({tree, sources: {file, entries, pointOfKey}, numbers}, report) {
    if (!entries) return;
    for (const {key, point} of findAll(tree, 'citation').flatMap(({references}) => references)) {
      const fix = `Add it to ${file.path} or correct the key.`;
      if (!Object.hasOwn(entries, key)) report(`Unknown source "${key}". ${fix}`, point);
    }
    for (const key of Object.keys(entries).filter((key) => !numbers.has(key))) {
      file.message(`Source "${key}" is cited nowhere. Cite it or remove it.`, pointOfKey(key));
    }
  },

  /** Each paragraph, list item and chart that states facts names its source. */
  citationCoverage({frontMatter: {language}, passages}, report) {
    const names = {paragraph: 'Paragraph', listItem: 'List item', chart: 'Chart'};
    for (const passage of passages) {
      const {id, body, point} = passage;
      if (!schema.needsSources(id) || body.children.length === 0) continue;
      if (findAll(body, 'citation').length === 0) {
        report(`Section without citation: "${id}". Cite a source in each paragraph.`, point);
        continue;
      }
      for (const {block} of claimsOf(passage, language).filter(({cited}) => !cited)) {
        report(`${names[block.type]} without citation. End it with one, such as [@key].`, block);
      }
    }
  },

  /** No sentence is longer than a reader in pain can follow. */
  sentenceLength({file, frontMatter: {language}, passages}, report) {
    const limit = schema.MAX_SENTENCE_WORDS;
    for (const block of passages.flatMap(({whole}) => textBlocksIn(whole))) {
      for (const {text, words, index} of sentencesOf(block, language)) {
        const beginning = text.split(' ', 5).join(' ');
        const fault = `"${beginning} ..." is a sentence of ${words.length} words.`;
        if (words.length > limit)
          report(`${fault} Split it; the limit is ${limit}.`, pointInBlock(block, index, file));
      }
    }
  },

  /** The text reads as easily as most adults need, where there is a formula for its language. */
  readability({frontMatter: {language}, passages}, report) {
    const measure = measureFor(language);
    if (!measure) return;
    const {limits, unit} = measure;
    const check = (
      /** @type {string} */ name,
      /** @type {Passage[]} */ parts,
      /** @type {number} */ limit,
      point = START,
    ) => {
      const value = readability(measure, sentencesIn(parts, language));
      if (value === undefined || measure.isWithin(value, limit)) return;
      const fix = `Use shorter words and sentences; the limit is ${limit}.`;
      report(`${name} reads at ${unit} ${value.toFixed(1)}. ${fix}`, point);
    };
    for (const passage of passages) {
      check(`Section "${passage.id}"`, [passage], limits.section, passage.point);
    }
    check('The article', passages, limits.article);
  },
};

/** @type {(article: Article, today: string) => void} */
export function checkRules(article, today) {
  const report = article.file.message.bind(article.file);
  for (const rule of Object.values(rules)) rule(article, report, today);
}

/**
 * The blocks of a passage that state facts, so that they need a source: paragraphs, list items and
 * charts, but not questions and not the words that introduce a list.
 *
 * @type {(passage: Passage, language: string) => Claim[]}
 */
export const claimsOf = ({id, body}, language) =>
  schema.needsSources(id) ? claimsIn(body.children, language) : [];

/** @type {(blocks: RootContent[], language: string) => Claim[]} */
function claimsIn(blocks, language) {
  return blocks.flatMap((block, index) => {
    if (block.type === 'listItem') return claimsInItem(block, language);
    if (block.type === 'list' || block.type === 'blockquote') {
      return claimsIn(block.children, language);
    }
    if (block.type !== 'paragraph' && block.type !== 'chart') return [];
    const cited = findAll(block, 'citation').length > 0;
    const leadsIn = blocks[index + 1]?.type === 'list' && textOf(block).endsWith(':');
    const onlyAsks = sentencesOf(block, language).every(({text}) => /[?؟]\P{L}*$/u.test(text));
    return cited || !(leadsIn || onlyAsks) ? [{block, cited}] : [];
  });
}

/**
 * The paragraphs of a list item are one statement, so one citation covers them. After a heading, as in
 * the steps of a procedure, each paragraph needs its own.
 *
 * @type {(item: ListItem, language: string) => Claim[]}
 */
function claimsInItem(item, language) {
  const claims = claimsIn(item.children, language);
  const paragraphs = item.children.filter(({type}) => type === 'paragraph');
  const own = claims.filter(({block}) => paragraphs.some((paragraph) => paragraph === block));
  const hasHeading = item.children.some(({type}) => type === 'heading');
  if (hasHeading || own.length === 0) return claims;
  const others = claims.filter((claim) => !own.includes(claim));
  return [{block: item, cited: own.some(({cited}) => cited)}, ...others];
}
