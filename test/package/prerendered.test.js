// @ts-check
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {HtmlValidate} from 'html-validate';
import {languages} from '../../tools/content/schema.js';

const read = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const {name, version, license} = JSON.parse(read('package.json'));
const checker = new HtmlValidate({extends: ['html-validate:standard', 'html-validate:a11y']});

/** Title, labels, headings and teasers of an article, but for those that hold numbers to fill in. */
const wordsOf = (/** @type {string} */ article) =>
  [
    ...article.matchAll(/^(?:title|  [\w-]+): ([^'{}\n]+)$|^## ([^\d\n]+) \{#|^\*([^*\n]+)\*$/gm),
  ].map(([, label, heading, teaser]) => label ?? heading ?? teaser);

for (const lang of languages)
  describe(`the prerendered article, ${lang}`, () => {
    const file = `${name}.${lang}.html`;
    const html = read(`dist/cdn/${file}`);
    const style = /<style[^>]*>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const page = (/** @type {string} */ body) =>
      `<!DOCTYPE html>\n<html lang="${lang}"><head><title>Clinic</title></head><body>${body}</body></html>\n`;
    const mistakesIn = async (/** @type {string} */ body) => {
      const {results} = await checker.validateString(page(body));
      return results.flatMap(({messages}) =>
        messages.map(({message, line}) => `${line}: ${message}`),
      );
    };

    it('is valid HTML', async () => {
      assert.deepEqual(await mistakesIn(html), []);
    });

    it('is checked inside as well', async () => {
      const broken = html.replace(/<p part="teaser"/, '<button><a href="#">Broken</a></button>$&');
      assert.notEqual(broken, html);
      assert.notDeepEqual(await mistakesIn(broken), []);
    });

    it('begins with its name, version and licence', () => {
      assert.ok(html.startsWith(`<!-- ${name} ${version} | ${license} --><${name} `));
    });

    it('reads the same in a page of any encoding', () => {
      assert.doesNotMatch(html, /\P{ASCII}/u);
    });

    it('has arrows back to the text that phones do not show as pictures', () => {
      const arrows = [...html.matchAll(/class="back"[^>]*>([^<]+)</g)].map(([, text]) => text);
      assert.ok(arrows.length > 50);
      assert.deepEqual([...new Set(arrows)], ['&#8617;&#65038;']);
    });

    it('has a declarative shadow root, by its name of today and that of older engines', () => {
      assert.match(html, /<template shadowrootmode="open" shadowroot="open">/);
    });

    it('has its language, inside as well', () => {
      assert.ok(html.includes(`<${name} lang="${lang}"><template `));
      assert.match(html, new RegExp(`<article part="article" lang="${lang}" dir="ltr"[ >]`));
    });

    it('has the words of its language, and none of another', () => {
      const letters = html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
      const said = new Set(
        [...letters.matchAll(/>([^<]+)<|aria-label="([^"]+)"/g)].map(([, text = '', label]) =>
          (label ?? text).trim(),
        ),
      );
      // There is nothing to close yet, and no other language to choose.
      const later = /^ {2}(?:close-all|languages?): .+$/gm;
      const own = wordsOf(read(`content/${lang}.md`).replace(later, ''));
      assert.ok(own.length > 15);
      assert.deepEqual(
        own.filter((words) => !said.has(words)),
        [],
      );
      for (const other of languages.filter((each) => each !== lang)) {
        const foreign = wordsOf(read(`content/${other}.md`));
        assert.deepEqual(
          foreign.filter((words) => said.has(words)),
          [],
        );
      }
    });

    it('has every section closed', () => {
      assert.deepEqual(
        [...html.matchAll(/aria-controls="([\w-]+)"/g)].map(([, id]) => id),
        ['causes', 'symptoms', 'treatment', 'see-a-doctor', 'questions', 'sources'],
      );
      assert.equal(html.match(/data-closed="until-script"/g)?.length, 6);
    });

    it('calls nothing collapsed, because every section shows where there is no script', () => {
      assert.doesNotMatch(html, /aria-expanded/);
    });

    it('has no script, no handler, no style attribute and nothing to load', () => {
      assert.doesNotMatch(html, /<script|\son\w+=|\sstyle=|\ssrc=|<link|<img|url\(|@import/);
    });

    it('carries nothing that only Lit would need', () => {
      assert.doesNotMatch(html, /lit-|<!--[^ ]|\?hidden|@click/);
    });

    it('has the hash of its style in the manifest, for a Content-Security-Policy', () => {
      assert.ok(style.length > 1000);
      const hash = createHash('sha256').update(style).digest('base64');
      assert.equal(JSON.parse(read('dist/cdn/manifest.json'))[file].styleHash, `sha256-${hash}`);
    });
  });
