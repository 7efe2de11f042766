// @ts-check
/**
 * `npm run build:wordpress`: puts the plugin's code, the built article and the translations together,
 * as the folder `dist-wordpress/menopause-backpain-info` and a ZIP file of it to upload.
 */
import {execFileSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {SECTION_IDS} from '../tools/content/schema.js';
import {compileWords, findWords} from './translations.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const name = 'menopause-backpain-info';
const from = join(root, 'wordpress', name);
const built = join(root, 'dist/cdn');
const to = join(root, 'dist-wordpress');
const plugin = join(to, name);
const languages = join(plugin, 'languages');
const assets = join(plugin, 'assets');

const read = (/** @type {string[]} */ ...path) => readFileSync(join(...path), 'utf8');

if (!existsSync(join(built, 'manifest.json'))) {
  console.error('dist/cdn/manifest.json is missing: run “npm run build” first.');
  process.exit(1);
}

rmSync(to, {recursive: true, force: true});
cpSync(from, plugin, {recursive: true});
for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, file), join(plugin, file));

mkdirSync(assets);
for (const file of readdirSync(built)) {
  // The article as a page of its own is for sites that allow only a frame.
  if (/manifest\.json$|(?<!\.page)\.(html|js|map)$/.test(file))
    cpSync(join(built, file), join(assets, file));
}
writeFileSync(join(assets, 'sections.json'), JSON.stringify(SECTION_IDS));

const code = readdirSync(plugin, {recursive: true, encoding: 'utf8'})
  .filter((path) => /\.(php|js)$/.test(path) && !path.startsWith('assets'))
  .sort()
  .map((path) => [path, read(plugin, path)]);
const block = JSON.parse(read(plugin, 'block/block.json'));
const {version} = JSON.parse(read(root, 'package.json'));
writeFileSync(join(languages, `${name}.pot`), findWords(Object.fromEntries(code), block, version));

for (const file of readdirSync(languages).filter((each) => each.endsWith('.po'))) {
  const {mo, json} = compileWords(read(languages, file));
  const base = join(languages, file.slice(0, -'.po'.length));
  writeFileSync(`${base}.mo`, mo);
  writeFileSync(`${base}-${block.editorScript}.json`, json);
}

try {
  execFileSync('zip', ['-qrX', `${name}.zip`, name], {cwd: to});
} catch (error) {
  console.error('The folder is complete, but the ZIP file is not. Is `zip` installed?', error);
  process.exit(1);
}
console.log(`dist-wordpress/${name}.zip`);
