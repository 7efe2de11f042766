// @ts-check
/**
 * Rollup plugin: gives Lit's Trusted Types policy our name, and makes the policy when Lit renders first.
 * As published, Lit makes a policy named `lit-html` when its module runs, so the second of two scripts
 * that contain Lit would fail on a page that allows each policy once.
 *
 * @type {(name: string) => import('rollup').Plugin} with the name of the policy
 */
export const litPolicy = (name) => ({
  name: 'lit-policy',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const original = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/;
    if (!original.test(code))
      this.error(`${id} creates no policy as expected; adapt lit-policy.js`);
    const policy = `(this.policy??=$1.createPolicy(${JSON.stringify(name)},$2))`;
    const patched = `{createHTML(html){return ${policy}.createHTML(html)}}`;
    return {code: code.replace(original, patched), map: null};
  },
});
