import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {ORIGINAL} from './article/contract.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const prefix = 'entry:';

/** @param {string} path */
const inProject = (path) => JSON.stringify(root + path);

/** The language tags of the articles in `content/`: each file there is one, but for its README. */
export const languages = readdirSync(`${root}content`)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => file.slice(0, -'.md'.length))
  // The original comes first, in the built files and so in the reader's choice.
  .sort((a, b) => Number(b === ORIGINAL) - Number(a === ORIGINAL) || a.localeCompare(b));

/** The module to give to Rollup as input: of one language, or of `define`, which has them all. */
export const entry = (/** @type {string} */ name) => `${prefix}${name}`;

/**
 * Rollup plugin: the modules that register the element, so that a language takes no code, only its
 * article. They alone have a side effect.
 *
 * @returns {import('rollup').Plugin}
 */
export const entries = () => ({
  name: 'entries',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith(`\0${prefix}`)) return null;
    const name = id.slice(prefix.length + 1);
    return name === 'define'
      ? languages.map((lang) => `import '${entry(lang)}';`).join('\n')
      : `import article from ${inProject(`content/${name}.md`)};
        import {register} from ${inProject('src/register.ts')};
        register(article);`;
  },
});

/**
 * Rollup output plugin: the types of those modules. With the class come the types of the tag and of
 * the event.
 *
 * @returns {import('rollup').OutputPlugin}
 */
export const entryTypes = () => ({
  name: 'entry-types',
  generateBundle() {
    for (const name of ['define', ...languages]) {
      this.emitFile({
        type: 'asset',
        fileName: `${name}.d.ts`,
        source: "export type {MenopauseBackpainInfo} from './element.js';\n",
      });
    }
  },
});
