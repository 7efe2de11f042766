// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {languages} from '../../tools/content/schema.js';

const read = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Prerendered articles are ASCII: other letters are character references. */
const decode = (/** @type {string} */ html) =>
  html.replace(/&#(x?)([\da-f]+);/gi, (_, hex, code) =>
    String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
  );

for (const lang of languages) {
  const page = JSON.parse(read(`dist/cdn/menopause-backpain-info.${lang}.json`));
  const article = read(`content/${lang}.md`);
  const html = read(`dist/cdn/menopause-backpain-info.${lang}.html`);

  const field = (/** @type {string} */ name) =>
    new RegExp(`^${name}: (.+)$`, 'm').exec(article)?.[1] ?? assert.fail(`no ${name}`);

  describe(`what search engines may know of the article, ${lang}`, () => {
    it('is that it is a medical page, in its language', () => {
      assert.equal(page['@context'], 'https://schema.org');
      assert.equal(page['@type'], 'MedicalWebPage');
      assert.equal(page.inLanguage, lang);
      assert.equal(page.inLanguage, field('lang'));
    });

    it('is its title and its first sentence, as a reader sees them', () => {
      assert.equal(page.name, field('title'));
      const [, lead = ''] = /id="summary"><p>(.*?)<\/p>/.exec(html) ?? [];
      assert.equal(page.description, lead.replace(/<sup>.*?<\/sup>/g, ''));
      const [, written = ''] = /^---\n\n(.+?) \[@/m.exec(article) ?? [];
      assert.equal(page.description, written);
      assert.match(page.description, /\.$/);
    });

    it('is when it was checked and until when it holds', () => {
      assert.equal(page.dateModified, field('updated'));
      assert.equal(page.expires, field('review-by'));
    });

    it('is every source, in the order of the list', () => {
      const list = html.match(/<li id="source-.*?<\/li>/gs)?.map(decode) ?? [];
      assert.ok(list.length > 10);
      assert.deepEqual(
        page.citation.map((/** @type {{url: string}} */ {url}) => url),
        list.map((item) => /href="(.*?)"/.exec(item)?.[1].replaceAll('&amp;', '&')),
      );
      for (const [index, {'@type': type, name, author}] of page.citation.entries()) {
        assert.equal(type, 'CreativeWork');
        assert.ok(list[index].includes(`>${name}</a>`), name);
        assert.ok(list[index].includes(author), author);
      }
    });

    it('is no reviewer and no date of a review: there was none', () => {
      assert.deepEqual(Object.keys(page).sort(), [
        '@context',
        '@type',
        'citation',
        'dateModified',
        'description',
        'expires',
        'inLanguage',
        'name',
      ]);
    });
  });
}
