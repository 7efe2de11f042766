// @ts-check
/**
 * Part of `npm version`, once the tests have passed and the version is set: writes the version into the
 * changelog, the documents and the plugin for WordPress, builds, puts the package and its bill of
 * materials into `release/`, and prints what a page needs to load each file safely.
 */
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {billOfMaterials} from './release/bill-of-materials.js';
import {releaseNotes} from './release/changelog.js';
import {pluginFiles, withPluginVersion} from './release/plugin-version.js';

const {name, version} = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = 'release';

const npm = (/** @type {string[]} */ ...args) =>
  execFileSync('npm', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const today = new Date().toISOString().slice(0, 10);
writeFileSync('CHANGELOG.md', releaseNotes(changelog, version, today));
for (const file of pluginFiles)
  writeFileSync(file, withPluginVersion(readFileSync(file, 'utf8'), version));

npm('run', 'docs');

rmSync(folder, {recursive: true, force: true});
mkdirSync(folder);
npm('pack', '--ignore-scripts', '--pack-destination', folder);
writeFileSync(`${folder}/${name}-${version}.spdx.json`, billOfMaterials());

/** @type {Record<string, {bytes: number, brotliBytes: number, integrity: string}>} */
const manifest = JSON.parse(readFileSync('dist/cdn/manifest.json', 'utf8'));
const scripts = Object.entries(manifest).filter(([file]) => file.endsWith('.js'));
console.table(Object.fromEntries(scripts), ['bytes', 'brotliBytes', 'integrity']);
