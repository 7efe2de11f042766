import {HELP} from '../contract.js';
import {emergencyNumberPattern} from '../read/marks.js';

/**
 * Title, labels, section headings and teasers are plain text; the emergency number, which a page
 * may replace, cannot stand there.
 */
export function plainText({file, frontMatter, passages}) {
  const replaced = 'The emergency number cannot be replaced here. Say it in the body instead.';

  for (const [path, text] of wordsOf(frontMatter.values)) {
    if (holdsNumber(text, frontMatter.emergencyNumber)) {
      file.message(replaced, {place: frontMatter.yaml.pointOf(path)});
    }
  }
  for (const {id, heading, teaser} of passages) {
    const content = [
      ...(id === HELP || !heading ? [] : heading.children),
      ...(teaser ? teaser.children[0].children : []),
    ];
    for (const {type, position} of content.filter(({type}) => type !== 'text')) {
      file.message(
        type === 'emergencyNumber'
          ? replaced
          : 'A section heading or teaser holds more than plain text. Move it to the body.',
        {place: position.start},
      );
    }
  }
}

const wordsOf = ({title, labels}) => [
  [['title'], title],
  ...Object.entries(labels ?? {}).map(([name, text]) => [['labels', name], text]),
];

const holdsNumber = (text, number) =>
  number !== undefined && new RegExp(emergencyNumberPattern(number), 'u').test(text);
