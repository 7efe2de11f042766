import {blocksIn} from '../text/prose.js';
import {differencesOf} from './differences.js';
import {pairsOf, placeIn, wholeOf} from './pairs.js';

/** Each section leads to the same places. */
export function links({file, ...translation}, original) {
  for (const [passage, counterpart] of pairsOf(translation, original)) {
    const {extra, missing} = differencesOf(linksIn(passage), linksIn(counterpart));
    for (const {key, point} of missing) {
      file.message(
        `Section "${passage.id}" lacks the link to "${key}" (${placeIn(original, point)}). Add it.`,
        {place: passage.point},
      );
    }
    for (const {key, point} of extra) {
      const there = placeIn(original, counterpart.point);
      file.message(
        `Link to "${key}", which the original does not have in section "${passage.id}" (${there}). ` +
          'Remove or correct it.',
        {place: point},
      );
    }
  }
}

const linksIn = (passage) =>
  blocksIn(wholeOf(passage), ['link']).map(({url, position}) => ({
    key: url,
    point: position.start,
  }));
