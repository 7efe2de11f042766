// @ts-check
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {listenTo} from './strict-policy.js';

export const tag = 'menopause-backpain-info';
export const root = fileURLToPath(new URL('../../', import.meta.url));
export const cdn = `${root}dist/cdn/`;

const home = 'https://clinic.example/';

/**
 * Opens a page of a clinic's site, for which the test answers all that is asked for. Beside the page
 * there are the files for a script tag.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} html
 * @param {object} [site]
 * @param {Record<string, string>} [site.headers] of the page
 * @param {(url: string) => string | undefined} [site.elsewhere] what other addresses hold
 * @param {boolean} [site.scripting]
 */
export const openClinic = async (
  browser,
  html,
  {headers = {}, elsewhere = () => undefined, scripting = true} = {},
) => {
  const tab = await browser.newPage();
  const {complaints, asked} = await listenTo(tab);
  await tab.setJavaScriptEnabled(scripting);
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const url = request.url();
    if (url === home)
      return void request.respond({headers, contentType: 'text/html; charset=utf-8', body: html});
    const body = elsewhere(url) ?? fileBeside(url);
    void request.respond({
      status: body === undefined ? 404 : 200,
      headers: {'access-control-allow-origin': '*'},
      contentType: 'text/javascript; charset=utf-8',
      body: body ?? '',
    });
  });
  await tab.goto(home);
  return {tab, complaints, asked};
};

const fileBeside = (/** @type {string} */ url) => {
  if (url === `${home}favicon.ico`) return '';
  const path = url.replace(home, cdn);
  return url.startsWith(home) && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

/** A page of the clinic with something in its head and in its body. */
export const clinicPage = (/** @type {{head?: string, body: string}} */ {head = '', body}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>
  ${head}</head><body><h1>Clinic</h1>${body}</body></html>`;

export const scriptTag = `<script src="/${tag}.js" defer></script>`;
export const element = `<${tag}><p id="fallback">This article needs JavaScript.</p></${tag}>`;
