import {LABELS} from '../contract.js';

/** Each label holds the placeholder that the compiler or the element fills, and no other. */
export function placeholders({file, frontMatter: {values, yaml}}) {
  for (const [name, needed] of Object.entries(LABELS)) {
    const text = values.labels?.[name];
    if (typeof text !== 'string') continue;

    const place = yaml.pointOf(['labels', name]);
    const found = [...text.matchAll(/\{(.*?)\}/g)].map(([, placeholder]) => placeholder);
    if (needed && !found.includes(needed)) {
      file.message(`Label "${name}" lacks {${needed}}. Put it where the ${needed} belongs.`, {
        place,
      });
    }
    for (const unknown of found.filter((placeholder) => placeholder !== needed)) {
      file.message(`Label "${name}" holds {${unknown}}, which nothing fills. Remove it.`, {place});
    }
  }
}
