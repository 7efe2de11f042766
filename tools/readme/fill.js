// @ts-check

/**
 * Puts each text between its two markers, `<!-- name -->` and `<!-- /name -->`.
 *
 * @param {string} text
 * @param {Record<string, string>} parts by the name of their markers
 */
export const fill = (text, parts) => {
  for (const [name, part] of Object.entries(parts)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, inside, more] = text.split(start);
    const [, after] = inside?.split(end) ?? [];
    if (after === undefined || more !== undefined)
      throw new Error(`The README needs "${start}" and, after it, "${end}", once.`);
    text = `${before}${start}\n\n${part}\n\n${end}${after}`;
  }
  return text;
};
