// @ts-check
import {execFile} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {page, tag} from '../../helpers/page.js';
import {createProject, frameworks} from '../project.js';
import {staticSite} from './static-site.js';

const program = join(frameworks, 'node_modules/@11ty/eleventy/cmd.cjs');

/** @param {import('../../helpers/page.js').Suite} suite @param {string} config @param {string} body */
export const eleventy = (suite, config, body) =>
  staticSite(suite, async () => {
    const {folder, remove} = await createProject();
    await writeFile(join(folder, 'eleventy.config.js'), config);
    await writeFile(join(folder, 'index.liquid'), page({body}));
    await promisify(execFile)(process.execPath, [program, '--quiet'], {cwd: folder});
    return {
      html: await readFile(join(folder, '_site/index.html'), 'utf8'),
      script: await readFile(join(folder, `_site/${tag}.js`), 'utf8'),
      remove,
    };
  });
