// @ts-check
/** Prints each sentence of an article with the sources it cites and what they say, for a reviewer. */
import {cited} from './schema.js';
import {findAll, startOf} from './text.js';

/** @import {Article, Passage, Sentence} from '../../types/content.js' */

/** @type {(article: Article) => string} */
export function printClaims(article) {
  const parts = article.passages.filter(({id}) => cited.includes(id));
  const sections = parts.map((passage) => {
    const sentences = passage.prose.map((sentence) => printSentence(sentence, passage, article));
    return [`== ${passage.id} ==`, ...sentences].join('\n\n');
  });
  return [article.file.path, ...sections].join('\n\n');
}

/** @type {(sentence: Sentence, passage: Passage, article: Article) => string} */
function printSentence(sentence, {id}, {file, sources = {}, numbers}) {
  const {line} = startOf(sentence.block);
  const lines = keysFor(sentence).flatMap((key) => {
    const {author, journal, year, seen, says} = sources[key];
    const published = [journal, year].filter(Boolean).join(' ');
    const head = `  [${numbers.get(key)}] ${author}, ${published} (seen: ${seen})`;
    return [head, ...(says[id] ?? []).map((claim) => `      ${claim}`)];
  });
  const none = '  (no source: a question, the words before a list, or advice to stay safe)';
  const support = lines.length > 0 ? lines : [none];
  return [`${file.path}:${line}: ${sentence.text}`, ...support].join('\n');
}

/** The sources of the first citation after the beginning of a sentence, in the same block. */
function keysFor(/** @type {Sentence} */ {block, index}) {
  let length = 0;
  for (const node of findAll(block, 'text', 'inlineCode', 'emergencyNumber', 'citation')) {
    if (node.type !== 'citation') length += node.value.length;
    else if (length > index) return node.references.map(({key}) => key);
  }
  return [];
}
