import {visit} from 'unist-util-visit';
import {firstDifference} from './differences.js';
import {pairsOf, placeIn, wholeOf} from './pairs.js';

/** Each section cites the same sources in the same order, so that they have the same numbers. */
export function citations({file, ...translation}, original) {
  for (const [passage, counterpart] of pairsOf(translation, original)) {
    const difference = firstDifference(keysIn(passage), keysIn(counterpart));
    if (!difference) continue;
    const [here, there] = difference;
    const after = placeIn(original, there?.point ?? counterpart.point);
    file.message(
      `Section "${passage.id}" cites ${here ? `"${here.key}"` : 'nothing more'} where the original ` +
        `cites ${there ? `"${there.key}"` : 'nothing more'} (${after}). Cite the same in the same order.`,
      {place: here?.point ?? passage.point},
    );
  }
}

function keysIn(passage) {
  const keys = [];
  visit(wholeOf(passage), 'citation', ({references}) => {
    keys.push(...references);
  });
  return keys;
}
