import {CITED_PASSAGES} from '../contract.js';
import {cites, claimsOf} from '../text/claims.js';

const NAMES = {paragraph: 'Paragraph', listItem: 'List item', chart: 'Chart'};

/** Each paragraph, list item and chart that states facts names its source. */
export function citationCoverage({file, frontMatter: {language}, passages}) {
  for (const passage of passages) {
    const {id, body, point} = passage;
    if (!CITED_PASSAGES.includes(id) || body.children.length === 0) continue;
    if (!cites(body)) {
      file.message(`Section without citation: "${id}". Cite a source in each paragraph.`, {
        place: point,
      });
      continue;
    }
    for (const {block} of claimsOf(passage, language).filter(({cited}) => !cited)) {
      file.message(`${NAMES[block.type]} without citation. End it with one, such as [@key].`, {
        place: block.position.start,
      });
    }
  }
}
