import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {SECTION_IDS} from '../contract.js';

/** A link leads to a section, an `https:` address or a telephone. */
export function links({file, tree, frontMatter: {emergencyNumber}}) {
  visit(tree, ['link', 'definition'], (node) => {
    const place = node.position.start;
    if (node.type === 'definition') {
      file.message('Link target apart from its link. Write [words](target) in the text.', {place});
      return;
    }
    if (toString(node).includes('[@')) {
      file.message('Citation inside a link. Put it after the link.', {place});
    }
    const fault = faultOfTarget(node.url, emergencyNumber);
    if (fault) file.message(fault, {place});
  });
}

function faultOfTarget(url, emergencyNumber) {
  if (url.startsWith('#')) {
    const targets = SECTION_IDS.map((id) => `#${id}`);
    return targets.includes(url)
      ? undefined
      : `Link to "${url}", which is no section. Use one of ${targets.join(', ')}.`;
  }
  if (url === `tel:${emergencyNumber?.replaceAll(' ', '')}`) {
    return `Link to the emergency number. Write ${emergencyNumber} alone; it becomes a link by itself.`;
  }
  if (/^tel:\+?\d[\d-]*$/.test(url) || (url.startsWith('https://') && URL.canParse(url))) {
    return undefined;
  }
  return `Link to "${url}". Use an https: address, a tel: number or a section such as #causes.`;
}
