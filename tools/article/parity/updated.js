import {isCalendarDate} from '../text/formats.js';
import {placeIn} from './pairs.js';

/** A translation was checked no earlier than the original last changed. */
export function updated({file, frontMatter}, original) {
  const [own, others] = [frontMatter, original.frontMatter].map(({values}) => values.updated);
  if (![own, others].every(isCalendarDate) || own >= others) return;
  const there = placeIn(original, original.frontMatter.yaml.pointOf(['updated']));
  file.message(
    `The original was changed on ${others} (${there}). Check the translation and set its date.`,
    {place: frontMatter.yaml.pointOf(['updated'])},
  );
}
