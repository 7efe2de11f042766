// @ts-check
import {cp, mkdir} from 'node:fs/promises';
import {root} from '../helpers/page.js';

const installed = `${root}test/sites/node_modules/menopause-backpain-info/`;

/** Installs the built package among those of this suite, as a site would. */
export const installPackage = async () => {
  await mkdir(installed, {recursive: true});
  for (const part of ['dist', 'package.json'])
    await cp(root + part, installed + part, {recursive: true});
};
