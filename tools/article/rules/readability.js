import {measureFor, valueOf} from '../readability/measures.js';
import {sentencesIn} from '../text/prose.js';

/**
 * The text reads as easily as most adults need. Each formula knows one language only, so articles in
 * languages without one are not measured.
 */
export function readability({file, frontMatter: {language}, passages}) {
  const measure = measureFor(language);
  if (!measure) return;

  const report = (what, sentences, limit, place) => {
    const value = valueOf(measure, sentences);
    if (value === undefined || measure.isWithin(value, limit)) return;
    file.message(
      `${what} reads at ${measure.unit} ${value.toFixed(1)}. ` +
        `Use shorter words and sentences; the limit is ${limit}.`,
      {place},
    );
  };
  const {article, section} = measure.limits;
  const sentencesByPassage = passages.map(({body}) => sentencesIn(body, language));
  for (const [index, {id, point}] of passages.entries()) {
    report(`Section "${id}"`, sentencesByPassage[index], section, point);
  }
  report('The article', sentencesByPassage.flat(), article, {line: 1, column: 1});
}
