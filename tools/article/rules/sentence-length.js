import {MAX_SENTENCE_WORDS} from '../contract.js';
import {blocksOf, pointOfSentence, sentencesOf} from '../text/prose.js';

const SHOWN_WORDS = 5;

/** No sentence is longer than a reader in pain can follow. */
export function sentenceLength({file, frontMatter: {language}, passages}) {
  for (const block of passages.flatMap(blocksOf)) {
    for (const sentence of sentencesOf(block, language)) reportLong(sentence, block, file);
  }
}

function reportLong(sentence, block, file) {
  const count = sentence.words.length;
  if (count <= MAX_SENTENCE_WORDS) return;
  const beginning = sentence.text.split(' ').slice(0, SHOWN_WORDS).join(' ');
  file.message(
    `"${beginning} ..." is a sentence of ${count} words. Split it; the limit is ${MAX_SENTENCE_WORDS}.`,
    {place: pointOfSentence(block, sentence, file)},
  );
}
