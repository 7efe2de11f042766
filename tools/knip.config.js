// @ts-check
/**
 * What `npm run lint` looks from for files, exports and dependencies that nothing needs.
 *
 * @type {import('knip').KnipConfig}
 */
export default {
  entry: [
    // Read by name when they run.
    'demo/**/*.html',
    'demo/themes/*.css',
    'test/e2e/apps/*.{js,jsx,ts}',
    'test/e2e/apps/*/*.js',
    'tools/custom-elements-manifest.config.js',
  ],
  // A page under test loads it by its address.
  ignoreDependencies: ['@lit-labs/ssr-client'],
  compilers: {
    /** What a page loads, as imports. */
    html: (text) =>
      [...text.matchAll(/(?:src|href)="([^":]+\.(?:css|ts))"/g)]
        .map(([, path]) => `import './${path}';`)
        .join('\n'),
  },
};
