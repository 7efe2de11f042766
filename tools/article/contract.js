/** The ids and limits that every article keeps, in every language. */

/** The language that the others are translated from. */
export const ORIGINAL = 'en';

export const SUMMARY = 'summary';
export const HELP = 'get-help';
export const SECTION_IDS = [
  HELP,
  'causes',
  'symptoms',
  'treatment',
  'see-a-doctor',
  'questions',
  'sources',
];

/** The passages in which every paragraph, list item and chart names its source. */
export const CITED_PASSAGES = [SUMMARY, HELP, 'causes', 'symptoms', 'treatment', 'see-a-doctor'];

/** The words of the interface, each with the placeholder it must hold, if any. */
export const LABELS = {
  language: undefined,
  'open-all': undefined,
  'close-all': undefined,
  print: undefined,
  'reading-time': 'minutes',
  checked: 'date',
  'not-reviewed': undefined,
  'review-due': 'date',
  source: 'number',
  back: undefined,
  disclaimer: undefined,
};

export const MAX_SENTENCE_WORDS = 25;
export const WORDS_PER_MINUTE = 200;
