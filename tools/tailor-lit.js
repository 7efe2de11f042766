import MagicString from 'magic-string';
import {checkUse} from './tailor-lit/check-use.js';
import {cssTag} from './tailor-lit/css-tag.js';
import {litElement} from './tailor-lit/lit-element.js';
import {litHtml} from './tailor-lit/lit-html.js';
import {reactiveElement} from './tailor-lit/reactive-element.js';

/**
 * Rollup plugin: makes Lit's own copy in the script-tag files a better guest on somebody's page, and
 * leaves out what the element does not use. What and why is told in `tailor-lit/`, with each patch.
 *
 * The build stops when Lit no longer reads as expected, and when a module needs what is left out.
 *
 * @param {string} policyName what Lit's Trusted Types policy is called
 */
export const tailorLit = (policyName) => {
  const files = Object.entries({
    'lit-html/lit-html.js': litHtml(policyName),
    'reactive-element/reactive-element.js': reactiveElement,
    'reactive-element/css-tag.js': cssTag,
    'lit-element/lit-element.js': litElement,
  });
  return {
    name: 'tailor-lit',
    /**
     * @param {string} code
     * @param {string} id
     */
    transform(code, id) {
      if (/lit-html\/(async-)?directive\.js$/.test(id))
        throw new Error(`${id} is needed, but tools/tailor-lit/ leaves directives out`);
      const patches = files.find(([file]) => id.endsWith(file))?.[1];
      if (!patches) {
        if (!id.includes('/node_modules/')) checkUse(code, id);
        return null;
      }
      const result = new MagicString(code);
      for (const [pattern, tailored] of patches) {
        if (code.search(pattern) < 0)
          throw new Error(`${id} reads differently; mend tools/tailor-lit/: ${pattern}`);
        result.replace(pattern, tailored);
      }
      return {code: String(result), map: result.generateMap({hires: true})};
    },
  };
};
