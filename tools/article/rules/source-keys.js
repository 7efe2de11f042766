import {visit} from 'unist-util-visit';

/** What is cited is listed, and what is listed is cited. */
export function sourceKeys({file, tree, sources, numbers}) {
  if (!sources.entries) return;

  visit(tree, 'citation', ({references}) => {
    for (const {key, point} of references.filter(({key}) => !Object.hasOwn(sources.entries, key))) {
      file.message(`Unknown source "${key}". Add it to ${sources.file.path} or correct the key.`, {
        place: point,
      });
    }
  });
  for (const key of Object.keys(sources.entries).filter((key) => !numbers.has(key))) {
    sources.file.message(`Source "${key}" is cited nowhere. Cite it or remove it.`, {
      place: sources.yaml.pointOfKey([key]),
    });
  }
}
