import MagicString from 'magic-string';

const versions = /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;
const controllers =
  /(add|remove)Controller\(\w\)\{.*?\}|this\._\$EO\?\.forEach\(\w=>\w\.host\w+\?\.\(\)\)/g;
const polyfills = /\b\w+\.\w+PolyfillSupport\b/;

/**
 * Rollup plugin: makes Lit's own copy in the script-tag files a better guest on somebody's page.
 *
 * - Its Trusted Types policy gets a name of its own and is made with the first template rather than
 *   on load. A second script that bundles Lit would otherwise die under `trusted-types lit-html`,
 *   and so would a second copy of this one under its own name.
 * - Constructable style sheets are taken for granted: every engine has had them since March 2023,
 *   and a strict Content-Security-Policy blocks what Lit would do without.
 * - Its global register of decorated properties is not kept: nothing here is decorated.
 * - Its global lists of versions, which only serve warnings in development, are not kept, and it
 *   asks for no polyfills of browsers long gone.
 * - A page's support for hydration is not asked for: the templates here are minified, and no server
 *   has rendered those.
 * - What the element does not use is left out, 6 % of the file: directives, where the build stops when
 *   one comes in; controllers; SVG and MathML templates and those compiled ahead; bindings of elements, of
 *   comments, and inside `<style>`, `<title>` and the like; options of listeners, and taking listeners
 *   away; lists of style sheets; JSON in attributes; decorated accessors and their initial values.
 *
 * The build stops when Lit no longer reads as expected.
 *
 * @param {string} policyName
 */
export const tailorLit = (policyName) => {
  /** @type {[file: string, pattern: RegExp, tailored: (...groups: string[]) => string][]} */
  const patches = [
    [
      'lit-html/lit-html.js',
      /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/,
      (_, types) => `(made => ({createHTML: html =>
        (made ??= ${types}.createPolicy("${policyName}", {createHTML: html => html})).createHTML(html)}))()`,
    ],
    [
      'lit-html/lit-html.js',
      /function (\w)\((\w),(\w),\w=\2,\w\)\{if\(\3===.*?\._\$litDirective\$;.*?,\3\}/,
      (_, name, part, value) => `function ${name}(${part},${value}){return ${value}}`,
    ],
    [
      'lit-html/lit-html.js',
      /if\(\w\.test\((\w)\.tagName\)\)\{const.*?\1\.append\(\w\[\w\],\w\(\)\)\}\}/,
      () => '',
    ],
    [
      'lit-html/lit-html.js',
      /(\w)="number"==typeof (\w)\?(this\.[\w$]+\(\w\)):\(.*?,\2\);if/,
      (_, template, _type, get) => `${template}=${get};if`,
    ],
    ['lit-html/lit-html.js', /2===\w\?"<svg>":3===\w\?"<math>":""/, () => '""'],
    ['lit-html/lit-html.js', /\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, () => ''],
    ['lit-html/lit-html.js', /,2===\w\|\|3===\w\)\{.*?childNodes\)\}/, () => ');'],
    [
      'lit-html/lit-html.js',
      /else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\)/,
      () => '',
    ],
    ['lit-html/lit-html.js', /:6===\w\.type&&\((\w=new \w\(\w,this,\w\))\)/, () => ':0'],
    [
      'lit-html/lit-html.js',
      /else if\(8===(\w)\.nodeType\)if\(\1\.data===(\w)\)(.*?);else\{let.*?length-1\}/,
      (_, node, mark, push) => `else if(${node}.data===${mark})${push};`,
    ],
    [
      'lit-html/lit-html.js',
      /(type=5\}[\w$]+\(\w),\w=this\)\{if\(.*?this\.([\w$]+)=\w\}handleEvent\((\w)\)\{.*?\}\}/,
      (_, start, listener, event) =>
        `${start}){this.${listener}.call||this.element.addEventListener(this.name,this),this.${listener}=${start.at(-1)}}handleEvent(${event}){this.${listener}.call(this.options.host,${event})}}`,
    ],
    [
      'reactive-element/reactive-element.js',
      /,this\.prototype\.hasOwnProperty\(\w\)&&\(.*?wrapped=!0\)/,
      () => '',
    ],
    [
      'reactive-element/reactive-element.js',
      /const \w=this\.constructor\.elementProperties;if\(\w\.size>0\)for\(const.*?\{const\{wrapped.*?,\w\)\}(?=\}let)/,
      () => '',
    ],
    [
      'reactive-element/reactive-element.js',
      /\{useDefault:\w,reflect:(\w),wrapped:\w\},\w\)\{.*?\|\|\((this\.[\w$]+\.has.*?)this\.hasUpdated\|\|\w\|\|/,
      (_, reflect, rest) => `{reflect:${reflect}}){(${rest}this.hasUpdated||`,
    ],
    [
      'reactive-element/reactive-element.js',
      /\|\|\w\.useDefault&&.*?\)\)\)\)return/,
      () => '))return',
    ],
    ['reactive-element/reactive-element.js', /\?\?this\.[\w$]+\?\.get\(\w\)\?\?\w/, () => ''],
    [
      'reactive-element/reactive-element.js',
      /(static finalizeStyles\((\w)\)\{).*?return \w\}/,
      (_, start, sheet) => `${start}return [${sheet}]}`,
    ],
    [
      'reactive-element/reactive-element.js',
      /case Object:case Array:(try\{.*?\}catch\(\w\)\{.*?\}|[^}]*)/g,
      () => '',
    ],
    [
      'reactive-element/css-tag.js',
      /\w+\.ShadowRoot&&\(.*?\)&&"adoptedStyleSheets".*?CSSStyleSheet\.prototype/,
      () => 'true',
    ],
    [
      'reactive-element/reactive-element.js',
      /Symbol\.metadata\?\?=.*?litPropertyMetadata\?\?=new WeakMap;/,
      () => '',
    ],
    [
      'reactive-element/reactive-element.js',
      /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?elementProperties\.set\(t,i\)\}/,
      () => '',
    ],
    [
      'reactive-element/reactive-element.js',
      controllers,
      (whole) => (whole.startsWith('this') ? '0' : ''),
    ],
    [
      'lit-element/lit-element.js',
      /\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/,
      () => '0',
    ],
    ...[
      'lit-html/lit-html.js',
      'reactive-element/reactive-element.js',
      'lit-element/lit-element.js',
    ].flatMap(
      (file) =>
        /** @type {typeof patches} */ ([
          [file, versions, () => '0'],
          [file, polyfills, () => 'undefined'],
        ]),
    ),
  ];
  return {
    name: 'tailor-lit',
    /**
     * @param {string} code
     * @param {string} id
     */
    transform(code, id) {
      if (/lit-html\/(async-)?directive\.js$/.test(id))
        throw new Error(`${id} is needed, but tools/tailor-lit.js leaves directives out`);
      const result = new MagicString(code);
      for (const [file, pattern, tailored] of patches) {
        if (!id.endsWith(file)) continue;
        if (code.search(pattern) < 0)
          throw new Error(`${id} reads differently; mend tools/tailor-lit.js`);
        result.replace(pattern, tailored);
      }
      return result.hasChanged()
        ? {code: String(result), map: result.generateMap({hires: true})}
        : null;
    },
  };
};
