import {placeIn} from './pairs.js';

/** A translation is in a language of its own. */
export function language({file, frontMatter}, original) {
  if (frontMatter.values.lang !== original.frontMatter.values.lang) return;
  const there = placeIn(original, original.frontMatter.yaml.pointOf(['lang']));
  file.message(`"lang" is that of the original (${there}). Write the translation's language.`, {
    place: frontMatter.yaml.pointOf(['lang']),
  });
}
