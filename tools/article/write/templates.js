import {toHtml} from 'hast-util-to-html';
import {stringLiteral, templateChunk} from './literals.js';

const FIRST_PRIVATE_CHARACTER = 0xe000;

/**
 * Turns HTML trees into Lit templates. A binding stands in a tree as its number between two marks,
 * in a text or an attribute; the mark is a single character that the article does not use, so no
 * text, nor any two texts side by side, can look like a binding.
 */
export class Templates {
  #mark;
  #expressions = [];

  /** @param {unknown} content everything that may get into the trees */
  constructor(content) {
    const used = JSON.stringify(content);
    let code = FIRST_PRIVATE_CHARACTER;
    while (used.includes(String.fromCharCode(code))) code++;
    this.#mark = String.fromCharCode(code);
  }

  /** What to put into a tree where an expression belongs. */
  bind(expression) {
    const index = this.#expressions.push(expression) - 1;
    return this.#mark + index + this.#mark;
  }

  /** The code of a template with these nodes. */
  template(nodes) {
    const html = toHtml(
      {type: 'root', children: nodes},
      {
        characterReferences: {useNamedReferences: true},
        closeEmptyElements: true,
        tightSelfClosing: true,
      },
    );
    const parts = html
      .split(this.#mark)
      .map((part, index) =>
        index % 2 === 0 ? templateChunk(part) : `\${${this.#expressions[part]}}`,
      );
    return `html\`${parts.join('')}\``;
  }

  /** The code of a string if these nodes are one plain text, or else of a template. */
  textOrTemplate(nodes) {
    const [{type, value}] = nodes;
    const isPlain = nodes.length === 1 && type === 'text' && !value.includes(this.#mark);
    return isPlain ? stringLiteral(value) : this.template(nodes);
  }
}
