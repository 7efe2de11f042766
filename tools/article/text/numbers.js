/** Thousands in threes, then other digits with a decimal sign or none. */
const NUMBER =
  /[1-9]\d{0,2}(?:([.,'’٬ \u00a0\u2009\u202f])\d{3}(?!\d))(?:\1\d{3}(?!\d))*(?:[.,٫]\d+)?|\d+(?:[.,٫]\d+)?/gu;

/**
 * The numbers in a text, by value, whichever digits and signs the language writes them with. Three
 * digits after a sign are thousands, unless nothing or a zero comes before it.
 *
 * @param {string} text
 * @returns {{value: number, text: string, index: number}[]}
 */
export function numbersIn(text) {
  return [...withPlainDigits(text).matchAll(NUMBER)].map(({0: found, 1: separator, index}) => {
    const whole = separator === undefined ? found : found.replaceAll(separator, '');
    return {
      value: Number(whole.replace(/[,٫]/, '.')),
      text: text.slice(index, index + found.length),
      index,
    };
  });
}

const DIGITS = new Map(
  Intl.supportedValuesOf('numberingSystem').flatMap((numberingSystem) => {
    const format = new Intl.NumberFormat('en', {numberingSystem});
    return Array.from({length: 10}, (_, digit) => [format.format(digit), String(digit)]);
  }),
);

/** Nothing changes in length, so that indexes still lead back to the text. */
const withPlainDigits = (text) =>
  text.replace(/\p{Nd}/gu, (digit) => (DIGITS.get(digit) ?? digit).padEnd(digit.length));
