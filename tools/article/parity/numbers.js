import {visit} from 'unist-util-visit';
import {numbersIn} from '../text/numbers.js';
import {pointInText} from '../text/places.js';
import {differencesOf} from './differences.js';
import {pairsOf, placeIn, wholeOf} from './pairs.js';

const EMERGENCY = 'the emergency number';

/**
 * Each section names the same numbers, by value: 93,021 is 93.021 where thousands are so marked. The
 * emergency number is each language's own; a number in words is none.
 */
export function numbers(translation, original) {
  for (const [passage, counterpart] of pairsOf(translation, original)) {
    const {extra, missing} = differencesOf(
      numbersOf(passage, translation.file),
      numbersOf(counterpart, original.file),
    );
    for (const {text, point} of missing) {
      translation.file.message(
        `Section "${passage.id}" lacks ${text} (${placeIn(original, point)}). Write it in digits.`,
        {place: passage.point},
      );
    }
    for (const {text, point} of extra) {
      const there = placeIn(original, counterpart.point);
      translation.file.message(
        `The original does not have ${text} in section "${passage.id}" (${there}). ` +
          'Correct or remove it.',
        {place: point},
      );
    }
  }
}

function numbersOf(passage, file) {
  const numbers = [];
  visit(wholeOf(passage), (node) => {
    if (node.type === 'emergencyNumber') {
      numbers.push({key: EMERGENCY, text: EMERGENCY, point: node.position.start});
    } else if (node.type === 'chart') {
      add(wordsOf(node.data), () => node.position.start);
    } else if (node.value !== undefined) {
      add(node.value, (index) => pointInText(node, index, file));
    }
  });
  return numbers;

  function add(words, pointAt) {
    for (const {value, text, index} of numbersIn(words)) {
      numbers.push({key: String(value), text, point: pointAt(index)});
    }
  }
}

/** A chart's words but for the caption, which is its content. */
const wordsOf = ({alt, unit, rows}) =>
  [alt, unit, ...(Array.isArray(rows) ? rows.map((row) => row?.label) : [])].join('\n');
