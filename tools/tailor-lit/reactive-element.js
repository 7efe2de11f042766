import {everywhere} from './patch.js';

/** @type {import('./patch.js').Patch[]} */
export const reactiveElement = [
  ...everywhere,

  // There are no controllers,
  [/(?:add|remove)Controller\(\w\)\{.*?\}/g, ''],
  [/this\._\$EO\?\.forEach\(\w=>\w\.host(?:Connected|Disconnected|Update)\?\.\(\)\)/g, '0'],

  // … nor initializers.
  [/static addInitializer\(\w\)\{.*?\.push\(\w\)\}/, ''],
  [/,this\.constructor\.\w+\?\.forEach\(\w=>\w\(this\)\)/, ''],

  // Nothing is decorated, so there is no global register of decorated properties.
  [/Symbol\.metadata\?\?=.*?litPropertyMetadata\?\?=new WeakMap;/, ''],
  [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?elementProperties\.set\(t,i\)\}/, ''],

  // The class has no subclasses and is the only one, so it has nothing to inherit.
  [/static _\$Ei\(\)\{.*?new Map\(\w\.elementProperties\)\}/, ''],
  [/this\.hasOwnProperty\(\w\("finalized"\)\)/, 'this.finalized'],
  [/\w\[\w\("finalized"\)\]=new Map,/, ''],
  [/\[\w\("elementProperties"\)\]=/, '.elementProperties='],

  // It has properties, and none of them is a symbol.
  [
    /if\((this\.finalized=!0),this\._\$Ei\(\),this\.hasOwnProperty\(\w\("properties"\)\)\)\{(const \w=this\.properties),\w=\[\.\.\.(\w\(\w\)),\.\.\.\w\(\w\)\];for\((const \w of )\w\)(.*?)\}/,
    '$1;$2;for($4$3)$5;',
  ],

  // All of them are public ones with options, and nothing but Lit makes their accessors.
  [
    /createProperty\((\w),(\w)=\w\)\{.*?(\w\(this\.prototype,\1,)\w\)\}\}static getPropertyDescriptor\(.*?(,configurable:!0,enumerable:!0\})\}/,
    `createProperty($1,$2){
      this.elementProperties.set($1,$2);
      const key=Symbol();
      $3{get(){return this[key]},set(value){
        const before=this[key];this[key]=value;this.requestUpdate($1,before,$2)
      }$4)}`,
  ],
  [/static getPropertyOptions\(\w\)\{.*?\}/, ''],

  // Each of them has an attribute.
  [
    /(for\(const\[(\w),\w\]of this\.elementProperties\))\{const \w=(this\._\$Eu\(\w,\w\));void 0!==\w&&(this\._\$Eh\.set\()\w,\w\)\}/,
    '$1$4$3,$2);',
  ],
  [/const \w=(\w\.attribute);return!1===.*?(\w\.toLowerCase\(\)):void 0/, 'return $1??$2'],

  // There is a list of them once the class is finalized.
  [/(this\.finalize\(\),)this\._\$Eh&&/, '$1'],

  // What an attribute says is read by type: text, Boolean or Number,
  [
    /let (\w)=(\w);switch\((\w)\)\{case Boolean:\1=(.*?);break;case Number:\1=(.*?);break;case Object:.*?\}\}return \1\}/,
    'return $3===Boolean?$4:$3===Number?$5:$2}',
  ],
  [
    /void 0!==\w&&(this\._\$Em!==\w\)\{const \w=)(\w)\.getPropertyOptions\((\w)\),\w="function"==typeof.*?\.converter:(\w);(.*?=)\w(\.fromAttribute)/,
    '$1$2.elementProperties.get($3);$5$4$6',
  ],

  // … and what reflects has a converter of its own.
  [/toAttribute\(\w,\w\)\{switch.*?return \w\},/, ''],
  [/,\w=\w\.trustedTypes,\w=\w\?\w\.emptyScript:""/, ''],
  [
    /if\(void 0!==\w&&!0===\w\.reflect\)(\{const \w=)\(void 0!==(\w)\.converter.*?(\.toAttribute\(\w),\w\.type/,
    '$1$2.converter$3',
  ],

  // No property goes back to its default when its attribute is taken away,
  [/\?\?this\._\$Ej\?\.get\(\w\)\?\?\w/, ''],
  [
    /\{useDefault:\w,reflect:(\w),wrapped:\w\},\w\)\{.*?\|\|\((this\._\$AL\.has.*?)this\.hasUpdated\|\|\w\|\|/,
    '{reflect:$1}){($2this.hasUpdated||',
  ],

  // … and none has its own way of telling whether it has changed.
  [
    /,\w=!1,\w\)\{(if\(void 0!==(\w)\)\{)const \w=this\.constructor;if\(.*?,!\(\(\w\.hasChanged\?\?\w\)\(\w,(\w)\)\|\|.*?\)\)return/,
    '){$1if(Object.is(this[$2],$3))return',
  ],

  // There is one style sheet, and the browser's own (tools/minify-css.js).
  [/this\.elementStyles=.*?finalizeStyles\(\w\)\{.*?return \w\}/, '}'],
  [
    /\w\((\w),this\.constructor\.elementStyles\)/,
    '$1.adoptedStyleSheets=[this.constructor.styles()]',
  ],
  [/\w\.elementStyles=\[\],/, ''],

  // The shadow root is an open one, made when the element comes to the page.
  [/this\.constructor\.shadowRootOptions/, '{mode:"open"}'],
  [/\w\.shadowRootOptions=\{mode:"open"\},/, ''],

  // What nobody asks for before there is something else does not begin as something.
  [/this\._\$Ep=void 0,.*?this\._\$Em=null,this\._\$Ev\(\)\}_\$Ev\(\)\{/, ''],
  [/!1===this\.isUpdatePending&&/, 'this.isUpdatePending||'],
  [/enableUpdating\(\w\)\{\}/, ''],

  // Properties set before the upgrade are kept in a list that may be empty.
  [/\w\.size>0&&\((this\._\$Ep=\w)\)/, '$1'],
  [
    /if\(!this\.hasUpdated\)\{if\(this\.renderRoot\?\?=this\.createRenderRoot\(\),this\._\$Ep\)\{(for\(.*?this\._\$Ep=)void 0\}const.*?wrapped.*?,\w\)\}\}let \w=!1;/,
    '$1[];',
  ],

  // An update always takes place, and at once,
  [
    /const \w=this\.scheduleUpdate\(\);return null!=\w&&await \w,(!this\.isUpdatePending)\}scheduleUpdate\(\)\{return (this\.performUpdate\(\))\}/,
    'return $2,$1}',
  ],
  [/\w=this\.shouldUpdate\(\w\),\w\?\((?=this\.willUpdate)/, ''],
  [/(this\.update\(\w\))\):this\._\$EM\(\)/, '$1'],
  [/throw \w=!1,/, 'throw '],
  [/shouldUpdate\(\w\)\{return!0\}/, ''],

  // … the first one is like any other, and the element has methods of its own that go with it.
  [
    /\w&&this\._\$AE\((\w)\)\}willUpdate\(\w\)\{\}_\$AE\(\w\)\{.*?(this\.hasUpdated=!0,).*?(this\.updated\()\w/,
    '$2$3$1',
  ],
  [/(?:firstU|u)pdated\(\w\)\{\}/g, ''],
  [/return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/, ''],

  // What Lit's other packages need of an element is no method of its own.
  [/attributeChangedCallback\(\w,\w,\w\)\{.*?\}/, ''],
  [/_\$AK\((\w),(\w)\)\{/, 'attributeChangedCallback($1,_,$2){'],
];
