import {LineCounter, parseDocument} from 'yaml';

/** A stretch of YAML that knows where in its file each value stands. */
export class Yaml {
  #document;
  #lines = new LineCounter();
  #origin;

  /**
   * @param {string} text
   * @param {import('vfile').VFile} file told of malformed YAML
   * @param {{line: number, column: number}} origin where the text begins in the file; its further
   *   lines are indented as far
   */
  constructor(text, file, origin = {line: 1, column: 1}) {
    this.#origin = origin;
    this.#document = parseDocument(text, {lineCounter: this.#lines, prettyErrors: false});
    for (const error of this.#document.errors) {
      file.message(describe(error, text), {place: this.#point(error.pos[0])});
    }
  }

  /** The data, or `undefined` if it cannot be read. A key given twice does not hinder reading. */
  get value() {
    const readable = this.#document.errors.every(isDuplicateKey);
    return readable ? this.#document.toJS() : undefined;
  }

  /** Where a value begins, by its path of keys; without a path, where everything begins. */
  pointOf(path = []) {
    return this.#point(this.#document.getIn(path, true)?.range[0] ?? 0);
  }

  /** Where a value's key stands, or the value itself if its key is none that can be named. */
  pointOfKey(path) {
    const pair = this.#document
      .getIn(path.slice(0, -1), true)
      .items.find(({key}) => String(key?.value) === path.at(-1));
    return pair ? this.#point(pair.key.range[0]) : this.pointOf(path);
  }

  #point(offset) {
    const {line, col} = this.#lines.linePos(offset);
    return {line: this.#origin.line + line - 1, column: this.#origin.column + col - 1};
  }
}

const isDuplicateKey = ({code}) => code === 'DUPLICATE_KEY';

function describe(error, text) {
  if (!isDuplicateKey(error)) return `Malformed YAML: ${error.message}. Correct it here.`;
  const [key] = text.slice(error.pos[0]).match(/^[^:\s]*/);
  return `"${key}" stands here a second time. Keep one.`;
}
