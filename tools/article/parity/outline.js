import {blocksIn} from '../text/prose.js';
import {firstDifference} from './differences.js';
import {pairsOf, placeIn} from './pairs.js';

const DESCRIPTIONS = {
  heading: ({depth}) => `a heading with ${'#'.repeat(depth)}`,
  list: ({ordered, children}) => `a ${ordered ? 'numbered ' : ''}list of ${children.length}`,
  chart: () => 'a chart',
  blockquote: () => 'a quotation',
  code: () => 'a block of code',
};

/** Each section has the same headings, lists and charts, in the same order. */
export function outline({file, ...translation}, original) {
  for (const [passage, counterpart] of pairsOf(translation, original)) {
    const difference = firstDifference(blocksOf(passage), blocksOf(counterpart));
    if (!difference) continue;
    const [here, there] = difference;
    const after = placeIn(original, there?.point ?? counterpart.point);
    file.message(
      `Section "${passage.id}" has ${here?.key ?? 'nothing more'} where the original has ` +
        `${there?.key ?? 'nothing more'} (${after}). Keep its headings, lists and charts.`,
      {place: here?.point ?? passage.point},
    );
  }
}

const blocksOf = ({body}) =>
  blocksIn(body, Object.keys(DESCRIPTIONS)).map((block) => ({
    key: DESCRIPTIONS[block.type](block),
    point: block.position.start,
  }));
