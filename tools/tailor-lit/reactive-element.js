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

  // The class has no subclasses and is the only one, so it has nothing to inherit, and is finalized when
  // it is defined. All its properties are public ones, none is a symbol, each has options and an
  // attribute, and nothing but Lit makes their accessors.
  [/const\{is:.*?=Object,/, 'const '],
  [
    /(static get observedAttributes\(\)\{)return this\.finalize\(\),(this\._\$Eh)&&(\[.*?\])\}static createProperty.*?(,configurable:!0,enumerable:!0\})\}static getPropertyOptions.*?return \w\}static _\$Eu\(\w,\w\)\{.*?:void 0\}/,
    `$1
      $2=new Map;
      for(const[name,options]of Object.entries(this.properties)){
        const key=Symbol();
        $2.set(options.attribute??name,name);
        Object.defineProperty(this.prototype,name,{get(){return this[key]},set(value){
          const before=this[key];this[key]=value;this.requestUpdate(name,before,options)
        }$4)
      }
      return $3
    }`,
  ],
  [
    /(=new Map),\w=this\.constructor\.elementProperties;(for\(const \w) of \w\.keys\(\)/,
    '$1;$2 in this.constructor.properties',
  ],
  [/\w\[\w\("elementProperties"\)\]=new Map,/, ''],
  [/\w\[\w\("finalized"\)\]=new Map,/, ''],

  // What an attribute says is read by type: text, which is empty without it, Boolean or Number,
  [
    /let (\w)=(\w);switch\((\w)\)\{case Boolean:\1=(.*?);break;case Number:\1=(.*?);break;case Object:.*?\}\}return \1\}/,
    'return $3===Boolean?$4:$3===Number?$5:$2??""}',
  ],
  [
    /void 0!==\w&&(this\._\$Em!==\w\)\{const \w=\w\.)getPropertyOptions\((\w)\),\w="function"==typeof.*?\.converter:(\w);(.*?=)\w(\.fromAttribute)/,
    '$1properties[$2];$4$3$5',
  ],

  // … and what reflects has a converter of its own, and an attribute of its name.
  [/toAttribute\(\w,\w\)\{switch.*?return \w\},/, ''],
  [/,\w=\w\.trustedTypes,\w=\w\?\w\.emptyScript:""/, ''],
  [
    /const \w=this\.constructor\.elementProperties\.get\((\w)\),\w=this\.constructor\._\$Eu.*?if\(void 0!==\w&&!0===\w\.reflect\)(\{const \w=)\(void 0!==\w\.converter.*?(\.toAttribute\(\w),\w\.type(.*?removeAttribute\()\w(.*?setAttribute\()\w/,
    '$2this.constructor.properties[$1].converter$3$4$1$5$1',
  ],

  // A default that is used is empty text, and the first value; that is no change,
  [/\?\?this\._\$Ej\?\.get\(\w\)\?\?\w/, ''],
  [
    /(\w),(\{useDefault:(\w),reflect:\w),wrapped:\w\},\w\)\{.*?(\|\|\(this\._\$AL\.has\(\w\)\|\|\()this\.hasUpdated.*?void 0\),/,
    '$1,$2}){$3&&void 0===$1&&!this.hasUpdated$4',
  ],

  // … and none has its own way of telling whether it has changed.
  [
    /,\w=!1,\w\)\{(if\(void 0!==(\w)\)\{)const \w=this\.constructor;if\(.*?,!\(\(\w\.hasChanged\?\?\w\)\(\w,(\w)\)\|\|.*?\)\)return/,
    '){$1if(Object.is(this[$2],$3))return',
  ],

  // There is one style sheet, and the browser's own (tools/minify-css.js).
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
    /\w&&this\._\$AE\(\w\)\}willUpdate\(\w\)\{\}_\$AE\(\w\)\{.*?(this\.hasUpdated=!0),.*?this\.updated\(\w\)/,
    '$1',
  ],
  [/(?:firstU|u)pdated\(\w\)\{\}/g, ''],
  [/return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/, ''],

  // What Lit's other packages need of an element is no method of its own.
  [/attributeChangedCallback\(\w,\w,\w\)\{.*?\}/, ''],
  [/_\$AK\((\w),(\w)\)\{/, 'attributeChangedCallback($1,_,$2){'],
];
