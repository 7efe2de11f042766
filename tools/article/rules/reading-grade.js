import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';
import {MAX_ARTICLE_GRADE, MAX_PASSAGE_GRADE} from '../contract.js';
import {PROSE, blocksIn, sentencesOf} from '../text/prose.js';

/**
 * The text reads at a grade that most adults can follow. Formula and syllable count know English
 * only, so articles in other languages are not graded.
 */
export function readingGrade({file, frontMatter: {language}, passages}) {
  if (new Intl.Locale(language).language !== 'en') return;

  const sentencesByPassage = passages.map(({body}) =>
    blocksIn(body, PROSE).flatMap((block) => sentencesOf(block, language)),
  );
  for (const [index, {id, point}] of passages.entries()) {
    const grade = gradeOf(sentencesByPassage[index]);
    if (grade > MAX_PASSAGE_GRADE) {
      file.message(
        `Section "${id}" reads at grade ${grade.toFixed(1)}. ` +
          `Use shorter words and sentences; the limit is ${MAX_PASSAGE_GRADE}.`,
        {place: point},
      );
    }
  }
  const grade = gradeOf(sentencesByPassage.flat());
  if (grade > MAX_ARTICLE_GRADE) {
    file.message(
      `The article reads at grade ${grade.toFixed(1)}. ` +
        `Use shorter words and sentences; the limit is ${MAX_ARTICLE_GRADE}.`,
      {place: {line: 1, column: 1}},
    );
  }
}

/** The Flesch-Kincaid grade to one decimal, as it is reported. */
function gradeOf(sentences) {
  if (sentences.length === 0) return 0;
  const words = sentences.flatMap(({words}) => words);
  const syllables = words.map((word) => Math.max(1, syllable(word)));
  const grade = fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: syllables.reduce((sum, count) => sum + count, 0),
  });
  return Math.round(grade * 10) / 10;
}
