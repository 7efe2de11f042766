import {HELP, SECTION_IDS} from '../contract.js';

/** All sections are there, once each, under their fixed ids and with a teaser. */
export function sections({file, passages: [summary, ...passages]}) {
  const start = {line: 1, column: 1};
  if (summary.body.children.length === 0) {
    file.message('Article without a summary. Write its main message before the first ## heading.', {
      place: start,
    });
  }
  const found = new Set();
  for (const {id, teaser, point} of passages) {
    const fault = faultOfId(id, found);
    if (fault) file.message(fault, {place: point});
    if (!teaser && id !== HELP) {
      file.message(
        'Section without a teaser. Begin it with one line in *italics*, alone in its paragraph.',
        {place: point},
      );
    }
    found.add(id);
  }
  for (const id of SECTION_IDS.filter((id) => !found.has(id))) {
    file.message(`Section "${id}" is missing. Add a ## heading that ends with {#${id}}.`, {
      place: start,
    });
  }
}

function faultOfId(id, found) {
  const known = SECTION_IDS.join(', ');
  if (id === undefined)
    return `Section without an id. End its heading with {#id}, one of ${known}.`;
  if (!SECTION_IDS.includes(id)) return `Unknown section id "${id}". Use one of ${known}.`;
  if (found.has(id)) return `Second section with the id "${id}". Use each id once.`;
  return undefined;
}
