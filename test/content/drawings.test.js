// @ts-check
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {readFigures} from '../../tools/content/parse.js';
import {articleWith, compileWith, context, htmlOf} from './fixtures/articles.js';

/** All drawings of the article together, in bytes after Brotli. */
const DRAWINGS = 2_500;

const BEFORE = '   Rest when you are tired.';
const show = (/** @type {string} */ markdown) => [[BEFORE, `   ${markdown}\n\n${BEFORE}`]];
const figure = (/** @type {string} */ value) => [{path: 'content/figures/walk.svg', value}];
const line = '<path d="M1 1h9"/>';
const walk = figure(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\n  ${line}\n</svg>\n`,
);
const picture =
  '<svg class="drawing" viewBox="0 0 64 64" width="64" height="64" role="img" aria-label="She walks.">' +
  '<path d="M1 1h9"/></svg>';

/** The treatment section with a drawing in its step. */
async function treatmentWith(/** @type {string} */ markdown) {
  const {sections} = await articleWith({text: show(markdown), figures: walk});
  const treatment = sections.find((/** @type {{id: string}} */ {id}) => id === 'treatment');
  return htmlOf(treatment.body(context));
}

describe('a drawing', () => {
  it('stands in the article, with its alternative', async () => {
    const html = await treatmentWith('![She walks.](figures/walk.svg)');
    assert.ok(html.includes(`${picture}<p>Rest`), html);
  });

  it('has its title as a caption', async () => {
    const html = await treatmentWith('![She walks.](figures/walk.svg "Walk")');
    const drawn = `<figure part="figure">${picture}<figcaption>Walk</figcaption></figure>`;
    assert.ok(html.includes(`<div class="drawings">${drawn}</div>`), html);
  });

  /** @type {[string, string, {path: string, value: string}[], string[]][]} */
  const faults = [
    [
      'that is not there',
      '![She runs.](figures/run.svg)',
      [],
      ['content/en.md:70:4: No drawing "figures/run.svg". Add it or correct its name.'],
    ],
    [
      'without an alternative',
      '![](figures/walk.svg)',
      walk,
      [
        'content/en.md:70:4: Image without text alternative. Say between the brackets what it shows.',
      ],
    ],
    [
      'inside a sentence',
      'See ![She walks.](figures/walk.svg) here. [@gamma]',
      walk,
      ['content/en.md:70:8: Drawing inside a sentence. Give it a paragraph of its own.'],
    ],
    [
      'that is shown nowhere',
      'Sit down. [@gamma]',
      walk,
      ['content/figures/walk.svg:1:1: This drawing is shown nowhere. Show it or remove it.'],
    ],
    [
      'with a script, a style and words',
      '![She walks.](figures/walk.svg)',
      figure(
        '<svg viewBox="0 0 64 64">\n<script>a()</script>\n<path style="fill: red" d="M1 1"/>\n</svg>',
      ),
      [
        'content/figures/walk.svg:2:1: <script> in a drawing. Use g, path, circle, ellipse, rect, line, polyline.',
        'content/figures/walk.svg:2:9: Text in a drawing. Write it as its alternative.',
        'content/figures/walk.svg:3:1: Attribute "style" in a drawing. Remove it: the style sheet decides lines and colours.',
      ],
    ],
    [
      'without a size',
      '![She walks.](figures/walk.svg)',
      figure(`\n<svg>${line}</svg>`),
      [
        'content/figures/walk.svg:2:1: Drawing without viewBox. Begin it with <svg viewBox="0 0 64 64">.',
      ],
    ],
  ];
  for (const [name, markdown, figures, problems] of faults) {
    it(`${name} stops the build`, () => {
      const changes = /** @type {any} */ ({text: show(markdown), figures});
      assert.deepEqual(compileWith(changes).problems, problems);
    });
  }

  it('is light: all of the article together stay within their budget', () => {
    const figures = readFigures('content').map(({value}) => value);
    assert.ok(figures.length > 0);
    assert.ok(brotliCompressSync(figures.join('')).length <= DRAWINGS);
  });
});
