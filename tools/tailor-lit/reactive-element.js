import {everywhere} from './patch.js';

/** @type {import('./patch.js').Patch[]} */
export const reactiveElement = [
  ...everywhere,

  // Nothing is decorated, so there is no global register of decorated properties,
  [/Symbol\.metadata\?\?=.*?litPropertyMetadata\?\?=new WeakMap;/, ''],
  [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?elementProperties\.set\(t,i\)\}/, ''],

  // … nor are there decorated accessors and their initial values.
  [/,this\.prototype\.hasOwnProperty\(\w\)&&\(.*?wrapped=!0\)/, ''],
  [
    /const \w=this\.constructor\.elementProperties;if\(\w\.size>0\)for\(const.*?\{const\{wrapped.*?,\w\)\}(?=\}let)/,
    '',
  ],
  [
    /\{useDefault:\w,reflect:(\w),wrapped:\w\},\w\)\{.*?\|\|\((this\.[\w$]+\.has.*?)this\.hasUpdated\|\|\w\|\|/,
    '{reflect:$1}){($2this.hasUpdated||',
  ],

  // No property goes back to its default when its attribute is taken away.
  [/\|\|\w\.useDefault&&.*?\)\)\)\)return/, '))return'],
  [/\?\?this\.[\w$]+\?\.get\(\w\)\?\?\w/, ''],

  // There is one style sheet.
  [/(static finalizeStyles\((\w)\)\{).*?return \w\}/, '$1return [$2]}'],

  // No attribute holds JSON.
  [/case Object:case Array:(try\{.*?\}catch\(\w\)\{.*?\}|[^}]*)/g, ''],

  // There are no controllers.
  [/(?:add|remove)Controller\(\w\)\{.*?\}/g, ''],
  [/this\._\$EO\?\.forEach\(\w=>\w\.host\w+\?\.\(\)\)/g, '0'],
];
