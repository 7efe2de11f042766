// @ts-check
/**
 * `npm run build:wordpress`: puts the plugin's code, the built article and the translations together,
 * as the folder `dist-wordpress/menopause-backpain-info` and a ZIP file of it to upload.
 *
 * `npm run build:wordpress -- --directory` makes the ZIP file for WordPress's plugin directory, which
 * refuses the header `Update URI`. Everywhere else, the header keeps WordPress from replacing the plugin
 * with one of the same name from that directory.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {zipSync} from 'fflate';
import {readArticle} from './plain-article.js';
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
if (process.argv.includes('--directory')) {
  const main = join(plugin, `${name}.php`);
  writeFileSync(main, read(main).replace(/^ \* Update URI:.*\n/m, ''));
}
for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, file), join(plugin, file));

mkdirSync(assets);
/** @type {Record<string, Record<string, string>>} section titles by language and id */
const titles = {};
for (const file of readdirSync(built)) {
  // The article as a page of its own is for sites that allow only a frame.
  if (!/(?<!\.page)\.(html|js|json|map)$/.test(file)) continue;
  cpSync(join(built, file), join(assets, file));
  const language = new RegExp(`^${name}\\.([\\w-]+)\\.html$`).exec(file)?.[1];
  if (!language) continue;
  const {plain, titles: words} = readArticle(read(built, file));
  writeFileSync(join(assets, `${name}.${language}.plain.html`), plain);
  titles[language] = words;
}
writeFileSync(join(assets, 'sections.json'), JSON.stringify(titles));

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

/** @type {import('fflate').Zippable} */
const packed = {};
for (const path of readdirSync(plugin, {recursive: true, encoding: 'utf8'}).sort()) {
  const file = join(plugin, path);
  if (statSync(file).isFile()) packed[`${name}/${path.replaceAll('\\', '/')}`] = readFileSync(file);
}
// With one date, the same files give the same ZIP file.
writeFileSync(join(to, `${name}.zip`), zipSync(packed, {mtime: '1980-06-01'}));
console.log(`dist-wordpress/${name}.zip`);
