// @ts-check
import {languages} from './tools/content/schema.js';

/**
 * Where knip starts to look for files, exports and dependencies that nothing uses.
 *
 * @type {import('knip').KnipConfig}
 */
export default {
  workspaces: {
    '.': {
      entry: [
        // Loaded by name.
        'demo/**/*.html',
        'demo/themes/*.css',
        ...['define', 'menopause-backpain-info', ...languages].map((name) => `src/${name}.ts`),
        'tools/prerender.js',
      ],
      typescript: {config: ['tsconfig.json', 'test/tsconfig.json']},
    },
    // Has its own package.json: the libraries to compare with, and a plotter.
    'test/bench': {
      entry: ['*.test.js'],
      // The pages import most of them in their own scripts.
      ignoreDependencies: [/./],
    },
    // Has its own package.json: the frameworks and bundlers of sites that use the package.
    'test/frameworks': {
      entry: [
        '*.test.js',
        'apps/*.{js,jsx,ts}',
        'apps/*/*.js',
        'astro-router/src/**/*.astro',
        'bundles/*.js',
        'types/*/*.{svelte,ts,tsx,vue}',
      ],
      ignoreDependencies: [
        // Our types for Solid import it.
        'solid-js',
        // Angular requires them.
        '@angular/common',
        'rxjs',
        // Programs that tests start by path.
        '@11ty/eleventy',
        '@arethetypeswrong/cli',
        'svelte-check',
        'typescript-5.4',
        'typescript-7',
        'vue-tsc',
      ],
    },
    // These have a package.json of their own: older browsers, which the tests start by path.
    'test/older': {ignoreDependencies: [/^chromium-/]},
    'test/older/more': {ignoreDependencies: [/^chromium-/]},
    // Has its own package.json: what sites do to the files.
    'test/sites': {
      entry: ['*.test.js', 'runners/*', 'routers/*'],
      ignoreDependencies: [
        // The installed package imports it.
        'lit',
        // Jest names it in its configuration of Babel.
        '@babel/preset-env',
        // Plugins of htmlnano.
        'cssnano',
        'postcss',
        'svgo',
        // Programs and environments that tests start by name.
        'jest',
        'jest-environment-jsdom',
        'happy-dom',
        'jsdom',
        'vitest',
      ],
    },
    // Has its own package.json: the build of the plugin.
    wordpress: {entry: ['*.js', 'menopause-backpain-info/block/*.js']},
  },
  // `npm run test:frameworks` installs the frameworks that these types are for.
  ignore: ['{dist,types}/frameworks/**'],
  ignoreDependencies: [
    // A page under test loads it by URL.
    '@lit-labs/ssr-client',
  ],
  // Programs of Debian.
  ignoreBinaries: ['apt-get', 'dbus-send', 'dpkg-query'],
  compilers: {
    /** Turns the scripts and style sheets of a page into imports. */
    html: (text) =>
      [...text.matchAll(/(?:src|href)="([^":]+\.(?:css|ts))"/g)]
        .map(([, path]) => `import './${path}';`)
        .join('\n'),
  },
};
