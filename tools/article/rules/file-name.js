import {isLanguageTag} from '../text/formats.js';

/** The language gives the file its name, from which those of the built files come. */
export function fileName({file, frontMatter: {values, yaml}}) {
  if (!isLanguageTag(values.lang) || file.stem === values.lang) return;
  file.message(
    `"lang" is ${values.lang} in a file named ${file.basename}. Name the file ${values.lang}.md or correct it.`,
    {place: yaml.pointOf(['lang'])},
  );
}
