// @ts-check
/**
 * What `npm run lint` looks from for files, exports and dependencies that nothing needs.
 *
 * @type {import('knip').KnipConfig}
 */
export default {
  workspaces: {
    '.': {
      entry: [
        // Read by name when they run.
        'demo/**/*.html',
        'demo/themes/*.css',
        'tools/custom-elements-manifest.config.js',
      ],
      typescript: {config: ['tsconfig.json', 'test/tsconfig.json']},
    },
    // Its own package: what is measured, and a plotter.
    'test/bench': {
      entry: ['*.test.js'],
      // Pages import most of it in scripts of their own.
      ignoreDependencies: [/./],
    },
    // Its own package: what users of the package build with.
    'test/frameworks': {
      entry: [
        '*.test.js',
        'apps/*.{js,jsx,ts}',
        'apps/*/*.js',
        'bundles/*.js',
        'types/*/*.{svelte,ts,tsx,vue}',
      ],
      ignoreDependencies: [
        // Programs that tests run by their paths.
        '@11ty/eleventy',
        '@arethetypeswrong/cli',
        'svelte-check',
        'typescript-5.4',
        'typescript-7',
        'vue-tsc',
      ],
    },
    // Its own package: what only the assembling of the plugin needs.
    wordpress: {entry: ['*.js', 'menopause-backpain-info/block/*.js']},
  },
  ignoreDependencies: [
    // A page under test loads it by its address.
    '@lit-labs/ssr-client',
  ],
  // Debian's own.
  ignoreBinaries: ['apt-get', 'dpkg-query'],
  // The build writes it beside these.
  ignoreUnresolved: ['./generated.js'],
  compilers: {
    /** What a page loads, as imports. */
    html: (text) =>
      [...text.matchAll(/(?:src|href)="([^":]+\.(?:css|ts))"/g)]
        .map(([, path]) => `import './${path}';`)
        .join('\n'),
  },
};
