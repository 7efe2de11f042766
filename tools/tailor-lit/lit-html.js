import {everywhere} from './patch.js';

/**
 * @param {string} policyName
 * @returns {import('./patch.js').Patch[]}
 */
export const litHtml = (policyName) => [
  ...everywhere,

  // The Trusted Types policy gets a name of its own and is made with the first template rather than
  // on load. A second script that bundles Lit would otherwise die under `trusted-types lit-html`, and
  // so would a second copy of this one under its own name.
  [
    /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/,
    `(made => ({createHTML: html =>
        (made ??= $1.createPolicy("${policyName}", {createHTML: html => html})).createHTML(html)}))()`,
  ],

  // There are no directives.
  [
    /function (\w)\((\w),(\w),\w=\2,\w\)\{if\(\3===.*?\._\$litDirective\$;.*?,\3\}/,
    'function $1($2,$3){return $3}',
  ],

  // No template holds `<style>`, `<title>` or the like.
  [/if\(\w\.test\((\w)\.tagName\)\)\{const.*?\1\.append\(\w\[\w\],\w\(\)\)\}\}/, ''],

  // No template is compiled ahead,
  [/(\w)="number"==typeof (\w)\?(this\.[\w$]+\(\w\)):\(.*?,\2\);if/, '$1=$3;if'],

  // … or is a piece of SVG or MathML.
  [/2===\w\?"<svg>":3===\w\?"<math>":""/, '""'],
  [/\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, ''],
  [/,2===\w\|\|3===\w\)\{.*?childNodes\)\}/, ');'],

  // No element is bound,
  [/else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\)/, ''],
  [/:6===\w\.type&&\((\w=new \w\(\w,this,\w\))\)/, ':0'],

  // … and no comment.
  [
    /else if\(8===(\w)\.nodeType\)if\(\1\.data===(\w)\)(.*?);else\{let.*?length-1\}/,
    'else if($1.data===$2)$3;',
  ],

  // No listener has options or is taken away.
  [
    /(type=5\}[\w$]+\((\w)),\w=this\)\{if\(.*?this\.([\w$]+)=\w\}handleEvent\((\w)\)\{.*?\}\}/,
    '$1){this.$3.call||this.element.addEventListener(this.name,this),this.$3=$2}handleEvent($4){this.$3.call(this.options.host,$4)}}',
  ],
];
