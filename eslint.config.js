import {defineConfig} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {ignores: ['dist', 'dist-wordpress', '**/node_modules', 'test/frameworks/{bundles,types}/**']},
  tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
  },
  {
    files: ['src/**', 'test/browser/**', 'demo/**'],
    extends: [lit.configs['flat/all'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    // Without these names the rules about life cycles overlook Lit's classes.
    settings: {
      lit: {elementBaseClasses: ['LitElement']},
      wc: {elementBaseClasses: ['LitElement']},
    },
    rules: {
      // Lit binds listeners to the element.
      '@typescript-eslint/unbound-method': 'off',
      // With `useDefineForClassFields: false`, TypeScript sets them in the constructor.
      'lit/no-classfield-shadowing': 'off',
      // A plain map() is the shortest way to render a list that never changes its order.
      'lit/no-template-map': 'off',
      // Clicks are heard where they bubble to; what is clicked is a link or a button.
      'lit-a11y/click-events-have-key-events': 'off',
      // Decorators would cost every page 2 % more.
      'lit/prefer-query-decorators': 'off',
    },
  },
  {
    files: ['src/frameworks/**'],
    rules: {
      // Only an interface can add to one that a framework has declared.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        {allowInterfaces: 'with-single-extends'},
      ],
    },
  },
  {
    files: ['demo/**'],
    rules: {
      // The playground is made of functions: there are no methods to bind.
      'lit/no-template-arrow': 'off',
    },
  },
  {
    // Its packages are not there when all else is linted. The suite itself checks the types.
    files: ['test/frameworks/**'],
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
