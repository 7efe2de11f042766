// @ts-check
import {BASELINE} from './tools/floor.js';

/** @type {import('stylelint').Config} */
export default {
  extends: 'stylelint-config-standard',
  rules: {
    // Relative colours calculate with numbers, so the other channels are numbers, too.
    'alpha-value-notation': 'number',
    'hue-degree-notation': 'number',
    'lightness-notation': 'number',
    // The names of private custom properties start with an underscore: `--_accent`.
    'custom-property-pattern': '^_?[a-z0-9]+(-[a-z0-9]+)*$',
    // Selectors that end alike need not match the same element: `nav a` may follow `a:hover`.
    'no-descending-specificity': null,
    // Font names keep their capital letters, also in custom properties.
    'value-keyword-case': [
      'lower',
      {camelCaseSvgKeywords: true, ignoreProperties: [/font-family$/]},
    ],
  },
  overrides: [
    {
      files: 'src/*.css',
      plugins: ['stylelint-plugin-use-baseline'],
      rules: {
        // Each exception is known to the oldest engines, has a fallback, or leaves the text as readable.
        'plugin/use-baseline': [
          true,
          {
            available: BASELINE,
            ignoreProperties: {
              'color-scheme': ['/./'],
              'container-type': ['/./'],
              'contain-intrinsic-block-size': ['/./'],
              'content-visibility': ['/./'],
              float: ['inline-end'],
              outline: ['/./'],
              'overflow-clip-margin': ['/./'],
              'overflow-wrap': ['anywhere'],
              rotate: ['/./'],
              'text-size-adjust': ['/./'],
              'text-wrap': ['balance'],
            },
            // The build writes nested rules one by one.
            ignoreSelectors: ['focus-visible', 'has', 'nesting'],
            ignoreAtRules: ['container'],
            // Only in the layer of derived colours, behind its own `@supports`.
            ignoreFunctions: ['color-mix', 'light-dark', 'oklch'],
            ignoreUnits: ['cqi'],
          },
        ],
        // Articles may be written from right to left.
        'property-disallowed-list': [/(^|-)(left|right)(-|$)/],
        // Many sites set `html {font-size: 62.5%}`, and `rem` would shrink the article there.
        'unit-disallowed-list': ['rem'],
      },
    },
  ],
};
