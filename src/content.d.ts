/** Markdown articles are compiled by the plugin in `tools/`. */
declare module '*.md' {
  const article: import('./article.js').Article;
  export default article;
}
