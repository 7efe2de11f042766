import {LABELS} from '../contract.js';
import {isCalendarDate, isLanguageTag} from '../text/formats.js';
import {fields, schemaCheck, words} from '../text/schema.js';
import {Yaml} from '../text/yaml.js';

const EMERGENCY_NUMBER = '^\\d[\\d ]*$';

const date = {
  type: 'string',
  format: 'calendar-date',
  description: 'Write a date of the calendar as YYYY-MM-DD.',
};

const check = schemaCheck(
  'front matter',
  fields('Give title, lang, dir, updated, review-by, emergency-number and labels.', {
    title: words("Write the article's title."),
    lang: {
      type: 'string',
      format: 'language-tag',
      description: 'Write a language tag such as en or pt-BR.',
    },
    dir: {enum: ['ltr', 'rtl'], description: 'Write ltr or rtl.'},
    updated: date,
    'review-by': date,
    'emergency-number': {
      type: 'string',
      pattern: EMERGENCY_NUMBER,
      description: "Write its digits in quotes, such as '911'.",
    },
    labels: fields(
      'Give the words of the interface.',
      Object.fromEntries(
        Object.keys(LABELS).map((name) => [name, words("Write it in the article's language.")]),
      ),
    ),
  }),
);

/**
 * What stands between the `---` lines. Language and emergency number are safe to use even when the
 * front matter is wrong.
 */
export function readFrontMatter(tree, file) {
  const node = tree.children.find(({type}) => type === 'yaml');
  const yaml = new Yaml(node?.value ?? '', file, {
    line: (node?.position.start.line ?? 0) + 1,
    column: 1,
  });
  if (node) check(yaml, file);
  else {
    file.message('Front matter is missing. Begin the file with its fields between two --- lines.', {
      place: {line: 1, column: 1},
    });
  }
  const values = yaml.value ?? {};
  checkOrderOfDates(values, yaml, file);
  return {
    yaml,
    values,
    language: isLanguageTag(values.lang) ? values.lang : 'en',
    emergencyNumber: new RegExp(EMERGENCY_NUMBER).test(values['emergency-number'])
      ? String(values['emergency-number'])
      : undefined,
  };
}

function checkOrderOfDates({updated, 'review-by': reviewBy}, yaml, file) {
  if (![updated, reviewBy].every(isCalendarDate) || reviewBy > updated) return;
  file.message(`"review-by" is not after "updated" (${updated}). Correct one of the dates.`, {
    place: yaml.pointOf(['review-by']),
  });
}
