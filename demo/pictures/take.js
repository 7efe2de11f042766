// @ts-check
/** `npm run screenshots`: takes the README's pictures of the demo pages and themes. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, statSync} from 'node:fs';
import {launchChromium} from '../../test/helpers/browsers.js';

const tag = 'menopause-backpain-info';
const maxBytes = 150_000;

process.chdir(new URL('../..', import.meta.url).pathname);
const server = spawn(process.execPath, ['demo/server.js'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [message] = await once(server.stdout, 'data');
const demo = String(message).trim().replace('Demo: ', '');
const browser = await launchChromium();

/** @param {string} path of a demo page @param {import('puppeteer-core').Viewport} viewport */
const open = async (path, viewport) => {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: 'light'},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);
  await page.setViewport(viewport);
  await page.goto(new URL(path, demo).href, {waitUntil: 'networkidle0'});
  return page;
};

/** @param {string} name @param {import('puppeteer-core').Page} page */
const save = async (name, page) => {
  const path = /** @type {`${string}.webp`} */ (`demo/pictures/${name}.webp`);
  await page.screenshot({path, type: 'webp', quality: 82});
  const {size} = statSync(path);
  if (size > maxBytes) throw new Error(`${path} has ${size} B; the limit is ${maxBytes} B.`);
  console.log(`${path}  ${size} B`);
  await page.close();
};

await save('light', await open('hosts/clinic.html', {width: 1280, height: 900}));
await save('dark', await open('hosts/dark.html', {width: 1280, height: 900}));
await save('playground', await open('#theme=soft', {width: 1440, height: 900}));

const phone = await open('hosts/clinic.html', {width: 390, height: 780, deviceScaleFactor: 1.5});
await phone.$eval(tag, (article) => {
  article.setAttribute('open', 'treatment');
  const button = article.shadowRoot?.querySelector('[aria-controls=causes]');
  button?.scrollIntoView({behavior: 'instant'});
});
await save('phone', phone);

const pictures = [];
for (const theme of ['clinic', 'editorial', 'soft', 'high-contrast', 'dark']) {
  const page = await open('hosts/clinic.html', {width: 420, height: 900});
  await page.addStyleTag({content: readFileSync(`demo/themes/${theme}.css`, 'utf8')});
  const article = await page.waitForSelector(tag);
  const clip = {x: 0, y: 0, width: 404, height: 860};
  pictures.push(await article?.screenshot({encoding: 'base64', clip}));
  await page.close();
}
const sheet = await open('about:blank', {width: 1640, height: 700});
await sheet.setContent(`<!doctype html>
  <style>
    body { display: flex; gap: 20px; margin: 20px; background: #e8ecea }
    img { flex: 1; min-width: 0; border-radius: 12px; box-shadow: 0 1px 4px #0003 }
  </style>
  ${pictures.map((picture) => `<img src="data:image/png;base64,${picture}">`).join('')}`);
await save('themes', sheet);

await browser.close();
server.kill();
