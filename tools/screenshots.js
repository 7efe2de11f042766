// @ts-check
/**
 * `npm run screenshots`: makes the README's pictures from the built files, on the pages and with the
 * themes of the demo.
 */
import {readFileSync, statSync} from 'node:fs';
import {startDevServer} from '@web/dev-server';
import {launchChromium} from '../test/helpers/browsers.js';
import {demoServer} from './demo-server.js';

const root = new URL('../', import.meta.url);
const tag = 'menopause-backpain-info';
const limit = 150_000;

const server = await startDevServer({
  config: demoServer,
  autoExitProcess: false,
  logStartMessage: false,
  readCliArgs: false,
  readFileConfig: false,
});
const demo = `http://localhost:${server.config.port}/demo/`;
const browser = await launchChromium();

/**
 * Opens a page of the demo once the article is on it.
 *
 * @param {string} path
 * @param {{width: number, height: number, deviceScaleFactor?: number}} viewport
 * @param {'light' | 'dark'} [scheme]
 */
const open = async (path, viewport, scheme = 'light') => {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: scheme},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);
  await page.setViewport(viewport);
  await page.goto(demo + path, {waitUntil: 'networkidle0'});
  return page;
};

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} name
 */
const save = async (page, name) => {
  const path = /** @type {`${string}.webp`} */ (`demo/pictures/${name}.webp`);
  await page.screenshot({path, type: 'webp', quality: 82});
  const {size} = statSync(path);
  if (size > limit) throw new Error(`${path} has ${size} B; the limit is ${limit} B.`);
  console.log(`${path}  ${size} B`);
  await page.close();
};

/**
 * The article in a ready theme, at the width of a phone.
 *
 * @param {string} theme
 */
const themed = async (theme) => {
  const page = await open('hosts/clinic.html', {width: 420, height: 900});
  await page.addStyleTag({
    content: readFileSync(new URL(`demo/themes/${theme}.css`, root), 'utf8'),
  });
  const article = await page.waitForSelector(tag);
  const picture = await article?.screenshot({
    encoding: 'base64',
    clip: {x: 0, y: 0, width: 404, height: 860},
  });
  await page.close();
  return picture;
};

process.chdir(new URL('.', root).pathname);

await save(await open('hosts/clinic.html', {width: 1280, height: 900}), 'light');
await save(await open('hosts/dark.html', {width: 1280, height: 900}), 'dark');

const phone = await open('hosts/clinic.html', {width: 390, height: 780, deviceScaleFactor: 1.5});
await phone.$eval(tag, (article) => {
  article.setAttribute('open', 'treatment');
  const section = article.shadowRoot?.querySelector('[aria-controls=causes]');
  section?.scrollIntoView({behavior: 'instant'});
});
await save(phone, 'phone');

const themes = [];
for (const theme of ['clinic', 'editorial', 'soft', 'high-contrast', 'dark'])
  themes.push(await themed(theme));
const sheet = await browser.newPage();
await sheet.setViewport({width: 1640, height: 700});
await sheet.setContent(`<!doctype html>
  <style>
    body { display: flex; gap: 20px; margin: 20px; background: #e8ecea }
    img { flex: 1; min-width: 0; border-radius: 12px; box-shadow: 0 1px 4px #0003 }
  </style>
  ${themes.map((picture) => `<img src="data:image/png;base64,${picture}">`).join('')}`);
await save(sheet, 'themes');

await save(await open('#theme=soft', {width: 1440, height: 900}), 'playground');

await browser.close();
await server.stop();
