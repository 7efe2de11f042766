import {readFile} from 'node:fs/promises';
import MagicString from 'magic-string';
import {transform} from 'lightningcss';

const literal = /\bcss\s*`([^`\\]*)`/g;
const part = /\$\{(\w+)\}/g;
const privateProperty = /--_[\w-]+/g;

/**
 * Rollup plugin for the script-tag files: makes each css`…` literal a function that gives a minified
 * style sheet of the browser's own. It is made when first asked for: what was prerendered needs none.
 * Lit adopts it as it is, and its code for style sheets elsewhere can stay at home.
 * A literal may be made of others, each the only one of a module: they become one sheet.
 * Custom properties whose names begin with `--_` are nobody else's, so short names do for them.
 */
export const minifyCss = () => ({
  name: 'minify-css',
  /**
   * @this {import('rollup').TransformPluginContext}
   * @param {string} code
   * @param {string} id
   */
  async transform(code, id) {
    const result = new MagicString(code);
    for (const {0: whole, 1: source, index} of code.matchAll(literal)) {
      const parts = new Map();
      for (const [, name] of source.matchAll(part))
        parts.set(name, await readPart(this, name, code, id));
      const css = source.replace(part, (_, name) => parts.get(name));
      result.update(index, index + whole.length, styleSheet(css));
    }
    return result.hasChanged()
      ? {code: String(result), map: result.generateMap({hires: true})}
      : null;
  },
});

/**
 * The literal in the module from which a name is imported.
 *
 * @param {import('rollup').TransformPluginContext} context
 * @param {string} name
 * @param {string} code of the module that imports it
 * @param {string} id of that module
 */
const readPart = async (context, name, code, id) => {
  const [, path = ''] = new RegExp(`\\{ ?${name} ?\\} from '(.+)'`).exec(code) ?? [];
  const module = path && (await context.resolve(path, id));
  if (!module)
    throw new Error(`${id}: \${${name}} in CSS needs an "import {${name}} from" a module`);
  context.addWatchFile(module.id);
  const [only, ...others] = (await readFile(module.id, 'utf8')).matchAll(literal);
  if (!only || others.length) throw new Error(`${module.id} does not have one css\`…\` literal`);
  return only[1];
};

/** @param {string} source */
const styleSheet = (source) => {
  const text = JSON.stringify(minifiedCss(source));
  return `/* @__PURE__ */ (sheet => () => (sheet || (sheet = new CSSStyleSheet()).replaceSync(${text}), sheet))()`;
};

/**
 * A style sheet without what only people need.
 *
 * @param {string} source
 */
export const minifiedCss = (source) => {
  const code = String(
    transform({filename: 'literal.css', code: Buffer.from(source), minify: true}).code,
  );
  const names = [...new Set(source.match(privateProperty))];
  /** Letters first. @param {string} name */
  const shortName = (name) => `--_${(10 + names.indexOf(name)).toString(36)}`;
  return code.replace(privateProperty, shortName);
};
