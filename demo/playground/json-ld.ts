/** What only the page that has the article on it knows. */
export interface OwnFacts {
  /** Who has reviewed this very version, by name. */
  readonly reviewer?: string;
  /** Address of the page. */
  readonly page?: string;
}

/**
 * A script tag that tells search engines about the article, as in menopause-backpain-info.en.json or that of
 * another language.
 * Nobody is named as its reviewer but who was typed in.
 */
export const jsonLd = (article: object, {reviewer, page}: OwnFacts = {}): string => {
  const name = reviewer?.trim();
  const url = page?.trim();
  const facts = {
    ...article,
    ...(url && {url}),
    ...(name && {reviewedBy: {'@type': 'Person', name}}),
  };
  const json = JSON.stringify(facts, null, 2).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">\n${json}\n</script>`;
};
