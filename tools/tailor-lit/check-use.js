import {parseAst} from 'rollup/parseAst';

/** All that the modules may import of Lit. */
const imports = ['LitElement', 'ReactiveElement', 'css', 'html', 'isServer', 'nothing'];

/** Stands for an expression. */
const mark = '\0';

/** A value holds one expression at most; only in quotes may a slash stand beside it. */
const quoted = `"[^"${mark}]*${mark}?[^"${mark}]*"`;
const unquoted = `[^\\s"'\`<>=${mark}]+|[^\\s"'\`<>=/${mark}]*${mark}[^\\s"'\`<>=/${mark}]*(?!/)`;
const attribute = `\\s+[a-z][\\w:-]*(?:=(?:${quoted}|${unquoted}))?`;
const tag = `<(?!(?:script|style|textarea|title)\\b)(?:[a-z][\\w-]*(?:${attribute})*\\s*/?|/[a-z][\\w-]*\\s*)>`;
const template = new RegExp(`^[^<]*(?:${tag}[^<]*)*`, 'i');

/**
 * Throws when a module needs what is left out of Lit.
 *
 * @param {string} code
 * @param {string} id
 */
export const checkUse = (code, id) => {
  const stop = (/** @type {string} */ what) => {
    throw new Error(`${id} uses what tools/tailor-lit/ leaves out of Lit: ${what}`);
  };
  const visit = (/** @type {any} */ node) => {
    if (node.type === 'ImportDeclaration' && /^(?:@?lit\b)/.test(node.source.value)) {
      if (node.source.value !== 'lit') stop(node.source.value);
      for (const {imported, local} of node.specifiers)
        if (!imports.includes(imported?.name)) stop(imported?.name ?? local.name);
    }
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'html') {
      const strings = node.quasi.quasis.map((/** @type {any} */ {value}) => value.cooked);
      const rest = strings.join(mark).replace(template, '');
      if (rest) stop(rest.slice(0, 60).replaceAll(mark, '${…}'));
    }
    for (const child of Object.values(node).flat()) if (child?.type) visit(child);
  };
  visit(parseAst(code));
};
