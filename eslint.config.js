import {defineConfig} from 'eslint/config';
import baseline from 'eslint-plugin-baseline-js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {BASELINE} from './tools/floor.js';

export default defineConfig(
  {ignores: ['dist', 'dist-wordpress', '**/node_modules', 'test/frameworks/{bundles,types}/**']},
  tseslint.configs.recommended,
  {
    rules: {
      // `const {open, ...others} = options` is the shortest way to leave out a name.
      '@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true}],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
  },
  {
    files: ['src/**', 'test/{demo,element,fuzz,helpers}/**/*.ts', 'demo/**'],
    extends: [lit.configs['flat/all'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    // The rules about life cycles recognize the classes of Lit by this name only.
    settings: {
      lit: {elementBaseClasses: ['LitElement']},
      wc: {elementBaseClasses: ['LitElement']},
    },
    rules: {
      // Lit binds listeners to the element.
      '@typescript-eslint/unbound-method': 'off',
      // TypeScript sets class fields in the constructor, because `useDefineForClassFields` is false.
      'lit/no-classfield-shadowing': 'off',
      // An arrow function is the shortest way to give a listener the section or field that it is for.
      'lit/no-template-arrow': 'off',
      // A plain `map()` is the shortest way to render a list that never changes its order.
      'lit/no-template-map': 'off',
    },
  },
  {
    files: ['src/**'],
    plugins: {'baseline-js': baseline},
    rules: {
      'baseline-js/use-baseline': [
        'error',
        {
          available: BASELINE,
          includeWebApis: {preset: 'type-aware'},
          includeJsBuiltins: {preset: 'type-aware'},
          ignoreFeatures: [
            // The oldest engines have it.
            'array-at',
            // `handout.ts` looks whether the engine has them.
            'constructed-stylesheets',
            'print',
            // Other engines load images at once.
            'loading-lazy',
            // `page-controller.ts` looks whether the engine has it.
            'navigation',
          ],
        },
      ],
    },
  },
  {
    files: ['src/menopause-backpain-info.ts'],
    rules: {
      // `lang` has its native meaning.
      'lit/no-native-attributes': 'off',
      // The article listens for clicks on the links in its compiled text. Links work with the keyboard.
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  {
    files: ['types/frameworks/**'],
    rules: {
      // Only an interface can add to the interface of a framework.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        {allowInterfaces: 'with-single-extends'},
      ],
    },
  },
  {
    // `npm run test:frameworks` installs the frameworks and checks the types. Declarations have no code.
    files: ['test/{frameworks,sites}/**', 'types/**'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['test/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression > MemberExpression[property.name=/^(only|skip)$/]',
          message: 'Every test runs, every time.',
        },
      ],
    },
  },
);
