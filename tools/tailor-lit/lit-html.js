import {everywhere} from './patch.js';

/**
 * What a template here may hold is told, and made sure of, in `check-use.js`.
 *
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

  // Where there are no Trusted Types there is no policy.
  [/void 0!==(\w)(?=\?\1\.createHTML)/, '$1'],

  // What no template is, is told in fewer words.
  [/"invalid template strings array"/, '"no template"'],

  // An article may be shown by another copy of Lit, for which a template says what it is. Here its strings do.
  [/void 0!==(\w)\._\$litType\$/, '$1.strings'],

  // What readers and pages say comes as a value, never as part of a template, so a mark need be no secret.
  [/(\w)(="\$lit\$",\w=)`lit\$\$\{Math.*?\$`/, '$1$2$1'],

  // No template is compiled ahead,
  [/(values:\w),_\$litType\$:\w(?=\}=\w,)/, '$1'],
  [/"number"==typeof \w\?(this\._\$AC\(\w\)):\(.*?,\w\);if/, '$1;if'],

  // … or is a piece of SVG or MathML.
  [/2===\w\?"<svg>":3===\w\?"<math>":""/, '""'],
  [/\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, ''],
  [/,2===\w\|\|3===\w\)\{.*?childNodes\)\}/, ');'],

  // No template holds a comment, `<style>`, `<title>` or the like: a tag begins with each `<`,
  [/\/<\(\?:\(!--.*?\(\\\/\?\$\)\)\/g/, '/</g'],
  [/"!--"===\w\[1\]\?.*?void 0!==\w\[3\]&&\((\w=\w)\)/, '$1'],
  [/if\(\w\.test\((\w)\.tagName\)\)\{const.*?\1\.append\(\w\[\w\],\w\(\)\)\}\}/, ''],

  // … and each comment is where a child belongs.
  [/=`<\$\{\w\}>`/, '="<?>"'],
  [
    /if\(8===\w\.nodeType\)if\(\w\.data===\w\)(\w\.push\(\{)type:2,(.*?);else\{let.*?length-1\}/,
    '$1$2;',
  ],

  // Attributes are written `name=value` or `name="value"`; only values are bound, and no listener or
  // property,
  [/RegExp\(`>\|.*?`,"g"\)/, '/>|([^\\s>=]+)(="?)/g'],
  [
    /\((\w=)\w\?\?(\w),\w=-1\):void 0===\w\[1\]\?\w=-2:(\(.*?,\w=)void 0===(\w)\[3\]\?(\w):'"'===\w\[3\]\?([\w$]):\w\):.*?:\(\w=\w,\w=void 0\)/,
    '$1$2:$3$4[2][1]?$6:$5):$1$5',
  ],
  [
    /,\w=\/\(\[\.\?@\]\)\?\(\.\*\)\/\.exec\((\w)\)(;\w\.push\(\{)type:1,(index:\w,name:)\w\[2\](,strings:\w,ctor:).*?(\w)\}/,
    '$2$3$1$4$5}',
  ],
  [/else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\)/, ''],

  // … each by one expression.
  [/const \w=\w===\w&&\w\[\w\+1\]\.startsWith\("\/>"\)\?" ":"";/, ''],
  [/\w>=0\?(\(\w\.push\(\w\),.*?)\+\w\):\w\+\w\+\(-2===\w\?\w:\w\)/, '$1)'],
  [/void 0!==(\w)&&\(void 0!==\1\.strings\?.*?:(\1\._\$AI\(\w\[\w)\]\)\),\w\+\+/, '$2++])'],
  [
    /\w\.length>2\|\|""!==\w\[0\]\|\|.*?(this\.strings=\w)\):this\._\$AH=\w\}_\$AI\((\w),.*?this\.j\(\w\)\}/,
    '$1}_$AI($2){$2!==this._$AH&&this.j(this._$AH=$2)}',
  ],
  [/(this\.element\.setAttribute\(this\.name,)(\w\?\?"")\)/, '$1this.strings.join($2))'],

  // A child is a template, an array, or text: there are no directives, no node and nothing else to
  // iterate over, and nothing asks Lit to leave a part as it is.
  [/(_\$AI\((\w)),\w=this\)\{\w=\w\(this,\w,\w\),(?=\w\(\w\)\?)/, '$1){'],
  [/&&\w!==\w(?=&&this\._\()/, ''],
  [/void 0!==\w\.nodeType\?this\.T\(\w\):/, ''],
  [/\w=>(\w)\(\w\)\|\|"function"==typeof \w\?\.\[Symbol\.iterator\]/, '$1'],
  [/("object"!=typeof \w)&&"function"!=typeof \w/, '$1'],

  // The kinds of parts differ in class alone,
  [
    /let \w;2===(\w)\.type\?\w=(new \w\(\w,\w\.nextSibling),this,\w\):1===\w\.type\?\w=(new \w\.ctor\(.*?),this,\w\).*?(this\._\$AV\.push\()\w\)/,
    '$4$1.ctor?$3):$2))',
  ],
  [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}/, ''],

  // … and there are no async directives, so none needs to know its parent.
  [/(this\.O\(\w\(\)\)),this,this\.options/, '$1'],
  [/,\w\)(\{this\._\$AV=\[\],)this\._\$AN=void 0,(this\._\$AD=\w),.*?_\$AU\}/, ')$1$2}'],
  [
    /get _\$AU\(\)\{return this\._\$AM\?.*?\}(constructor\(\w,\w),\w,\w(\)\{)this\.type=2,(this\._\$AH=\w,)this\._\$AN=void 0,(.*?),this\._\$AM=\w,this\.options=\w,.*?return this\._\$AB\}/,
    '$1$2$3$4}',
  ],
  [
    /get tagName\(\)\{.*?\}get _\$AU\(\)\{.*?\}(constructor\(\w,\w,\w),\w,\w(\)\{)this\.type=1,(this\._\$AH=\w,)this\._\$AN=void 0,(.*?),this\._\$AM=\w,this\.options=\w,/,
    '$1$2$3$4,',
  ],
  [/(_\$AR\(\w=this\._\$AA\.nextSibling),\w(\)\{for\()this\._\$AP.*?;/, '$1$2;'],
  [/setConnected\(\w\)\{.*?\}/, ''],

  // What is handed on is no more than what is used.
  [/(constructor\(\{strings:\w),_\$litType\$:\w\},\w\)/, '$1})'],
  [/(this\.el=\w\.createElement\(\w),\w\)/, '$1)'],
  [/(static createElement\(\w),\w\)/, '$1)'],
  [/(=new \w\(\w),this(?=\),\w=\w\.u\()/, '$1'],
  [/(\.nextSibling),\w(?=\),\w\.length=)/, '$1'],

  // Nodes need no wrapper where there is no ShadyDOM.
  [/=\w\((\w)\)\.nextSibling;\w\(\w\)\.remove/, '=$1.nextSibling;$1.remove'],

  // An element without attributes has an empty list of them.
  [/if\(\w\.hasAttributes\(\)\)(?=for)/, ''],

  // There is one document, and parts need no options.
  [/\(\w\?\.creationScope\?\?(\w)\)/, '$1'],
  [/(\.u\()this\.options(?=\))/, '$1'],

  // The element renders into its shadow root, before what a server has rendered there.
  [
    /const \w=\w\?\.renderBefore\?\?\w;let \w=\w\._\$litPart\$;if\(.*?\{const (\w)=\w\?\.renderBefore\?\?null;\w\._\$litPart\$=\w=(new \w\((\w)\.insertBefore\(\w\(\),\1\),\1),void 0,\w\?\?\{\}\)\}return \w(\._\$AI\(\w\)),\w\}/,
    '($3._$Part??=($1=>$2))($3.firstChild))$4}',
  ],
];
