import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {readCharts} from './charts.js';
import {readFrontMatter} from './front-matter.js';
import {readMarks} from './marks.js';
import {numberCitations} from './numbers.js';
import {splitAtSections} from './passages.js';
import {readSources} from './sources.js';

/**
 * An article as written: front matter, sources, and Markdown trees in which charts, citations and
 * emergency numbers are nodes of their own. Problems wait as messages on the two files.
 *
 * @typedef {ReturnType<typeof readArticle>} ReadArticle
 */
export function readArticle({path, text, sourcesPath, sourcesText}) {
  const file = new VFile({path, value: text});
  const tree = unified().use(remarkParse).use(remarkFrontmatter).parse(file);
  const frontMatter = readFrontMatter(tree, file);
  const sources = readSources(new VFile({path: sourcesPath, value: sourcesText}));

  readCharts(tree, file);
  readMarks(tree, file, frontMatter.emergencyNumber);
  const passages = splitAtSections(tree);
  const numbers = numberCitations(passages);

  return {file, tree, frontMatter, sources, passages, numbers};
}
