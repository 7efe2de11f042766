/** Facts that only the page around the article knows. */
export interface OwnFacts {
  /** Name of the person who has reviewed exactly this version. */
  readonly reviewer?: string;
  /** Address of the page. */
  readonly page?: string;
}

/**
 * A script tag that describes the article to search engines, made from
 * `menopause-backpain-info.en.json` or the file of another language. It names a reviewer only if one
 * was typed in.
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
