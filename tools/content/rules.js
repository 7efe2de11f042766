// @ts-check
/** The rules for every article. An article that breaks one stops the build. */
import {emergencyNumberPattern} from './parse.js';
import {measureFor, readability} from './readability.js';
import {cited, HELP, isDate, limits, messages, SECTION_IDS} from './schema.js';
import {findAll, pointIn, referencesIn, START, textOf} from './text.js';

/** @import {Article, Claim, ListItem, Paragraph, Passage, RootContent, Sentence, VFile} from '../../types/content.js' */

/**
 * Rules tolerate whatever earlier problems left missing, so that one build reports all problems.
 *
 * @type {Record<string, (article: Article, report: VFile['message'], today: string) => void>}
 */
const rules = {
  /** The language names the file, and the file names the built files. */
  fileName({file, values: {lang}, language, pointOf}, report) {
    const fix = `Name the file ${lang}.md or correct it.`;
    const fault = `"lang" is ${lang} in a file named ${file.basename}. ${fix}`;
    if (lang === language && lang !== file.stem) report(fault, pointOf('lang'));
  },
  /** A check that is due is only a warning, because a security fix must ship on any day. */
  dates({file, values: {updated, 'review-by': due}, pointOf}, report, today) {
    if (![updated, due].every(isDate)) return;
    const late = `Due for a new check since ${due}. Check the text, then set the dates.`;
    const wrong = `"review-by" is not after "updated" (${updated}). Correct one of the dates.`;
    if (due <= updated) report(wrong, pointOf('review-by'));
    else if (due < today) file.info(late, pointOf('review-by'));
  },
  /** All sections are there, once each, with a fixed id and a teaser. */
  sections({passages: [summary, ...sections]}, report) {
    const ids = sections.map(({id}) => id);
    const known = SECTION_IDS.join(', ');
    if (summary.body.children.length === 0) report(messages['no summary'], START);
    for (const [index, {id, teaser, point}] of sections.entries()) {
      if (!id) {
        report(`Section without an id. End its heading with {#id}, one of ${known}.`, point);
      } else if (!SECTION_IDS.includes(id)) {
        report(`Unknown section id "${id}". Use one of ${known}.`, point);
      } else if (ids.indexOf(id) < index) {
        report(`Second section with the id "${id}". Use each id once.`, point);
      }
      if (!teaser && id !== HELP) report(messages['no teaser'], point);
    }
    for (const id of SECTION_IDS.filter((id) => !ids.includes(id))) {
      report(`Section "${id}" is missing. Add a ## heading that ends with {#${id}}.`, START);
    }
  },
  /** Headings have words and skip no level, and only sections are at `##`. */
  headings({passages}, report) {
    for (const {heading: own, whole} of passages) {
      let previous = 2;
      for (const heading of findAll(whole, 'heading')) {
        if (!textOf(heading)) report(messages['no words'], heading);
        if (heading === own) continue;
        const {depth} = heading;
        const [from, to, next] = [previous, depth, previous + 1].map((count) => '#'.repeat(count));
        const misplaced = messages[`depth ${depth}`];
        if (misplaced) report(misplaced, heading);
        else if (to > next) report(`Heading skips from ${from} to ${to}. Use ${next}.`, heading);
        previous = Math.max(depth, 2);
      }
    }
  },
  /** A page may replace the emergency number in the body, but not in plain text. */
  plainText({values, pointOf, emergencyNumber, passages}, report) {
    const number = emergencyNumber && new RegExp(emergencyNumberPattern(emergencyNumber), 'u');
    for (const [name, text] of Object.entries({title: values.title, ...values.labels})) {
      const path = name === 'title' ? [name] : ['labels', name];
      if (number && number.test(text)) report(messages['not replaced'], pointOf(...path));
    }
    for (const {id, heading, teaser} of passages) {
      const blocks = [id === HELP ? undefined : heading, teaser];
      for (const node of blocks.flatMap((block) => block?.children ?? [])) {
        if (node.type === 'emergencyNumber') report(messages['not replaced'], node);
        else if (node.type !== 'text') report(messages['not plain'], node);
      }
    }
  },
  /** An image would make a network request. */
  forbidden({tree}, report) {
    for (const node of findAll(tree, 'html', 'definition', 'image', 'imageReference')) {
      if ('alt' in node && !node.alt?.trim()) report(messages['no alt'], node);
      report(messages[node.type], node);
    }
  },
  /** A link leads to a section, an `https:` address or a telephone. */
  links({tree, emergencyNumber}, report) {
    const sections = SECTION_IDS.map((id) => `#${id}`);
    for (const link of findAll(tree, 'link')) {
      const {url} = link;
      const isSafe =
        (url.startsWith('https://') && URL.canParse(url)) || /^tel:\+?\d[\d-]*$/.test(url);
      if (textOf(link).includes('[@')) report(messages['cited link'], link);
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
  /** Each cited source is listed and says something for the section, and each listed source is cited. */
  sources({passages, sources, sourcesFile, pointOfSource, numbers}, report) {
    if (!sources) return;
    const {path} = sourcesFile;
    for (const {id, whole} of passages) {
      for (const {key, point} of referencesIn(whole)) {
        if (!Object.hasOwn(sources, key)) {
          report(`Unknown source "${key}". Add it to ${path} or correct the key.`, point);
        } else if (sources[key]?.says && !sources[key].says[id]) {
          const fix = `Add it under "says" in ${path}.`;
          report(`"${key}" has no line for section "${id}". ${fix}`, point);
        }
      }
    }
    for (const key of Object.keys(sources).filter((key) => !numbers.has(key))) {
      const fault = `Source "${key}" is cited nowhere. Cite it or remove it.`;
      sourcesFile.message(fault, pointOfSource(key));
    }
  },
  /** Each drawing is shown. */
  drawings({tree, figureFiles}) {
    const shown = findAll(tree, 'drawing').map(({url}) => url);
    for (const figure of figureFiles.filter(({path}) => !shown.some((url) => path.endsWith(url)))) {
      figure.message('This drawing is shown nowhere. Show it or remove it.', START);
    }
  },
  /** Each paragraph, list item and chart that states facts names its source. */
  citationCoverage({passages}, report) {
    const names = {paragraph: 'Paragraph', listItem: 'List item', chart: 'Chart'};
    for (const passage of passages.filter(({id}) => cited.includes(id))) {
      const {id, body, point} = passage;
      const uncited = claimsOf(passage).filter((claim) => !claim.cited);
      const isCited = findAll(body, 'citation').length > 0;
      if (!isCited && body.children.length > 0) {
        report(`Section without citation: "${id}". Cite a source in each paragraph.`, point);
      }
      for (const {block} of isCited ? uncited : []) {
        report(`${names[block.type]} without citation. End it with one, such as [@key].`, block);
      }
    }
  },
  /** No sentence is longer than a reader in pain can follow. */
  sentenceLength({file, passages}, report) {
    const limit = limits['sentence words'];
    const sentences = passages.flatMap((passage) => passage.sentences);
    for (const {block, index, text, words} of sentences) {
      if (words.length <= limit) continue;
      const fault = `"${text.split(' ', 5).join(' ')} ..." is a sentence of ${words.length} words.`;
      report(`${fault} Split it; the limit is ${limit}.`, pointIn(block, index, file));
    }
  },
  /** The text reads as easily as most adults need, where there is a formula for its language. */
  readability({language, passages}, report) {
    const measure = measureFor(language);
    if (!measure) return;
    const whole = {id: '', prose: passages.flatMap(({prose}) => prose), point: START};
    for (const part of [...passages, whole]) {
      const value = readability(measure, part.prose);
      const limit = measure.limits[part === whole ? 'article' : 'section'];
      if (value === undefined || measure.isWithin(value, limit)) continue;
      const name = part === whole ? 'The article' : `Section "${part.id}"`;
      const fix = `Use shorter words and sentences; the limit is ${limit}.`;
      report(`${name} reads at ${measure.unit} ${value.toFixed(1)}. ${fix}`, part.point);
    }
  },
};

/** @type {(article: Article, today: string) => void} */
export function checkRules(article, today) {
  const report = article.file.message.bind(article.file);
  for (const rule of Object.values(rules)) rule(article, report, today);
}

/** The claims of a passage, if it needs sources. */
export const claimsOf = (/** @type {Passage} */ {id, body, prose}) =>
  cited.includes(id) ? claimsIn(body.children, prose) : [];

/** @type {(blocks: RootContent[], prose: Sentence[]) => Claim[]} without questions and words before a list */
function claimsIn(blocks, prose) {
  return blocks.flatMap((block, index) => {
    if (block.type === 'listItem') return claimsInItem(block, prose);
    if (block.type === 'list' || block.type === 'blockquote')
      return claimsIn(block.children, prose);
    if (block.type !== 'paragraph' && block.type !== 'chart') return [];
    const cited = findAll(block, 'citation').length > 0;
    const leadsIn = blocks[index + 1]?.type === 'list' && textOf(block).endsWith(':');
    const own = prose.filter((sentence) => sentence.block === block);
    const onlyAsks = own.every(({text}) => /[?؟]\P{L}*$/u.test(text));
    return cited || !(leadsIn || onlyAsks) ? [{block, cited}] : [];
  });
}

/**
 * One citation covers the paragraphs of a list item. After a heading, as in steps, each needs its own.
 *
 * @type {(item: ListItem, prose: Sentence[]) => Claim[]}
 */
function claimsInItem(item, prose) {
  const claims = claimsIn(item.children, prose);
  const paragraphs = new Set(item.children.filter(({type}) => type === 'paragraph'));
  const own = claims.filter(({block}) => paragraphs.has(/** @type {Paragraph} */ (block)));
  if (own.length === 0 || item.children.some(({type}) => type === 'heading')) return claims;
  const others = claims.filter((claim) => !own.includes(claim));
  return [{block: item, cited: own.some(({cited}) => cited)}, ...others];
}
