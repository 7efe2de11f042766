import {SUMMARY} from '../article/contract.js';
import {measureFor} from '../article/readability/measures.js';
import {numbersIn} from '../article/text/numbers.js';
import {PROSE, blocksIn, blocksOf, sentencesOf, textOf} from '../article/text/prose.js';
import {MAX_LIST_ITEMS, MAX_PASSIVE_SHARE, MAX_STRETCH_WORDS} from './limits.js';

/**
 * What a program can tell of an article in any language, by the names that the rows of the scores in
 * `content/README.md` use.
 *
 * @type {Record<string, (
 *   article: import('../article/read/article.js').ReadArticle,
 *   figures: ReturnType<typeof import('./figures.js').figuresOf>,
 * ) => boolean>}
 */
export const checks = {
  /** The text begins with a paragraph of one to three sentences. */
  'message-first'({frontMatter: {language}, passages}) {
    const [first] = passageOf(passages, SUMMARY).body.children;
    return first?.type === 'paragraph' && sentencesOf(first, language).length <= 3;
  },

  /** No sentence of the summary is passive. */
  'summary-active': (_article, {sections}) =>
    sections.find(({id}) => id === SUMMARY)?.passive === 0,

  'active-voice': (_article, {whole}) => whole.passive / whole.sentences <= MAX_PASSIVE_SHARE,

  readability({frontMatter: {language}}, {whole}) {
    const measure = measureFor(language);
    return measure !== undefined && measure.isWithin(whole.readability, measure.limits.article);
  },

  'short-lists'({passages}) {
    const lists = passages.flatMap(({body}) => blocksIn(body, ['list']));
    return lists.length > 0 && lists.every(({children}) => children.length <= MAX_LIST_ITEMS);
  },

  /** Never are there many words between one heading and the next. */
  'short-stretches': ({frontMatter: {language}, passages}) =>
    passages.every(({body}) =>
      stretchesOf(body, language).every((words) => words <= MAX_STRETCH_WORDS),
    ),

  /** The text begins with its main points as a list. */
  'summary-first': ({passages}, {sections}) =>
    blocksIn(passageOf(passages, SUMMARY).body, ['list']).length > 0 &&
    sections[0].words <= MAX_STRETCH_WORDS,

  /** No number has decimals. */
  'whole-numbers': ({passages}) =>
    numbersIn(textsOf(passages).join('\n')).every(({value}) => Number.isInteger(value)),

  /** All charts count out of the same total; no percentages and fractions beside them. */
  'one-denominator'({passages}) {
    const totals = new Set(chartsIn(passages).map(({data}) => data.total));
    return totals.size <= 1 && !textsOf(passages).some((text) => /[%٪½⅓¼¾]|\d\/\d/u.test(text));
  },

  'captioned-charts'({passages}) {
    const charts = chartsIn(passages);
    return charts.length > 0 && charts.every((chart) => textOf(chart) !== '');
  },

  /** No chart has more than four rows. */
  'simple-charts': ({passages}) => chartsIn(passages).every(({data}) => data.rows?.length <= 4),

  /** No link in the text leads away from the article, but for telephones. */
  'stays-here': ({passages}) =>
    passages.flatMap(({body}) => blocksIn(body, ['link'])).every(({url}) => /^(#|tel:)/.test(url)),

  /** The treatment is a numbered list whose items have headings. */
  'numbered-steps': ({passages}) =>
    blocksIn(passageOf(passages, 'treatment').body, ['list']).some(
      ({ordered, children}) =>
        ordered && children.length > 1 && children.every((item) => startsWithHeading(item)),
    ),

  /** The questions for the visit are lists, to tick off. */
  checklist: ({passages}) => blocksIn(passageOf(passages, 'questions').body, ['list']).length > 0,
};

const EMPTY = {body: {type: 'root', children: []}};
const passageOf = (passages, id) => passages.find((passage) => passage.id === id) ?? EMPTY;

const chartsIn = (passages) => passages.flatMap(({body}) => blocksIn(body, ['chart']));

const startsWithHeading = ({children: [first]}) => first?.type === 'heading';

function stretchesOf(body, language) {
  const stretches = [0];
  for (const block of blocksIn(body, ['heading', ...PROSE])) {
    if (block.type === 'heading') stretches.push(0);
    else {
      const lengths = sentencesOf(block, language).map(({words}) => words.length);
      stretches[stretches.length - 1] += lengths.reduce((sum, length) => sum + length, 0);
    }
  }
  return stretches;
}

const textsOf = (passages) => passages.flatMap(blocksOf).map(textOf);
