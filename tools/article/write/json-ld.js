import {SUMMARY} from '../contract.js';
import {blocksIn, textOf} from '../text/prose.js';
import {addressOf} from './source-list.js';

/**
 * What search engines may know of an article, as a schema.org `MedicalWebPage`. It names no reviewer:
 * only a page that has one can.
 *
 * @param {import('../read/article.js').ReadArticle} article
 */
export function toJsonLd({frontMatter: {values}, sources, passages, numbers}) {
  const summary = passages.find(({id}) => id === SUMMARY);
  const [lead] = blocksIn(summary.body, ['paragraph']);
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name: values.title,
    description: textOf(lead),
    inLanguage: values.lang,
    dateModified: values.updated,
    expires: values['review-by'],
    citation: [...numbers.keys()].map((key) => citation(sources.entries[key])),
  };
}

/** An author may be a person, several, or a body; the source list does not say which. */
const citation = (source) => ({
  '@type': 'CreativeWork',
  name: source.title,
  author: source.author,
  url: addressOf(source),
});
