import {everywhere} from './patch.js';

/** @type {import('./patch.js').Patch[]} */
export const litElement = [
  ...everywhere,

  // The templates here are minified, and no server has rendered those.
  [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'],

  // There are no async directives, so no part needs to know whether the element is on the page,
  [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
  [/(?:dis)?connectedCallback\(\)\{.*?setConnected\(!\d\)\}/g, ''],

  // … nor the element its part, nor a part the element: it has no listener to call on it.
  [/constructor\(\)\{super\(\.\.\.arguments\),this\.renderOptions=.*?this\._\$Do=void 0\}/, ''],
  [/this\._\$Do=(\w\(\w,this\.renderRoot),this\.renderOptions/, '$1'],

  // Lit renders before what is in the shadow root already.
  [/createRenderRoot\(\)\{.*?,\w\}/, ''],

  // The element has a `render()` of its own.
  [/render\(\)\{return \w\}/, ''],

  // Nobody asks whether the class is one of Lit's, and it is finished as a whole.
  [/\w\._\$litElement\$=!0,\w\["finalized"\]=!0,/, ''],
];
