// @ts-check
/**
 * Listens to the built files with a real screen reader.
 *
 *     TRANSCRIPT=1 npm run test:screen-reader   also writes what was heard into docs/accessibility.md
 */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {findEngines} from '../helpers/engines.js';
import {cdn, root, tag} from '../helpers/page.js';
import {serve} from '../helpers/static-server.js';
import {day} from './day.js';
import {findDesktop, startOrca} from './orca.js';
import {transcribe} from './transcript.js';

/** @typedef {import('./day.js').BrowserName} BrowserName */

const desktop = findDesktop();
assert.ok(desktop, 'Orca, Openbox, Xvfb, xdotool and D-Bus are not all there');
const {chromium, firefox} = findEngines();
const scenes = day(readFileSync(`${cdn}${tag}.en.html`, 'utf8'));

/** What was heard, by browser, scene and step. @type {Record<string, string[][]>} */
const heard = {};

for (const [name, program] of Object.entries({firefox, chromium})) {
  if (!program) continue;
  const browser = /** @type {BrowserName} */ (name);
  const heardHere = (heard[browser] = scenes.map(() => /** @type {string[]} */ ([])));

  describe(`Orca in ${browser}`, () => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let site;
    /** @type {Awaited<ReturnType<typeof startOrca>>} */
    let orca;

    before(async () => {
      site = await serve({pages: {'/': scenes[0].html}, folder: cdn});
      orca = await startOrca(desktop, browser, program, site.url);
    });

    after(async () => {
      await orca?.stop();
      site.close();
    });

    /** Presses a key once, or until these words are heard. */
    const hear = async (/** @type {string} */ key, /** @type {string | undefined} */ to) => {
      if (!to) return (await orca.press(key)).join(' | ');
      /** @type {string[]} */
      const passage = [];
      for (let line = 0; line < 40 && !passage.includes(to); line += 1)
        passage.push(...(await orca.press(key)));
      return passage.join(' ').replaceAll(/\s+/g, ' ');
    };

    for (const [index, {title, html, headers, steps}] of scenes.entries())
      it(title, async () => {
        site.pages['/'] = {body: html, headers};
        await orca.reload();
        console.log(`\n${browser}: ${title}`);
        for (const {key, to} of steps) {
          const words = await hear(key, to);
          console.log(`  ${key.padEnd(7)} ${words || '(silent)'}`);
          heardHere[index].push(words);
        }
        assert.deepEqual(
          steps.map(({key}, step) => `${key}: ${heardHere[index][step]}`),
          steps.map(
            ({key, heard}) => `${key}: ${typeof heard === 'string' ? heard : heard[browser]}`,
          ),
        );
      });
  });
}

if (process.env.TRANSCRIPT)
  after(() => {
    const document = `${root}docs/accessibility.md`;
    const text = readFileSync(document, 'utf8');
    const block = transcribe(scenes, (browser, scene, step) => heard[browser][scene][step]);
    writeFileSync(
      document,
      text.replace(/(?<=<!-- transcript -->\n)[^]*(?=<!-- \/transcript -->)/, () => block),
    );
  });
