/** A Markdown article, compiled by the build (`tools/content/`). */
declare module '*.md' {
  const article: import('../src/article.js').Article;
  export default article;
}

/** A style sheet as the build passes it to Lit. */
declare module '*.css' {
  const styles: import('lit').CSSResult;
  export default styles;
}

/** The analyzer has no types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: {argv: string[]; noWrite: boolean}): Promise<unknown>;
}
