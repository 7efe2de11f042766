import {assert} from '@open-wc/testing';
import type axeCore from 'axe-core';
import {Playground} from './playground-page.js';
import {press} from '../helpers/commands.js';
import {found} from '../helpers/find.js';

describe('the accessibility of the playground', () => {
  let playground: Playground;

  /** With all groups of controls open. */
  const visit = async (address = '', width = 1280): Promise<void> => {
    playground.resize(width);
    await playground.visit(address);
    for (const group of playground.document.querySelectorAll('details')) group.open = true;
  };

  before(async () => {
    playground = await Playground.open();
  });

  after(() => playground.close());

  /** The problems that axe finds in the playground itself. The pages in the preview have their own tests. */
  const axeFindings = async (): Promise<string[]> => {
    const script = playground.document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    playground.document.head.append(script);
    await loaded;
    const {axe} = playground.window as unknown as {axe: typeof axeCore};
    const {violations} = await axe.run(playground.document, {iframes: false});
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({html, failureSummary}) => `${id}: ${html}\n${failureSummary}`),
    );
  };

  // Axe reads the DOM and the computed styles, which hardly differ between engines.
  const looks = [
    ['light', 320],
    ['dark', 1280],
  ] as const;
  for (const [scheme, width] of navigator.userAgent.includes('Chrome') ? looks : []) {
    it(`gives axe nothing to report, ${scheme}, at ${width} px`, async () => {
      await visit('facts=true&--mbi-color-text=nope&theme=soft', width);
      playground.document.documentElement.style.colorScheme = scheme;
      assert.deepEqual(await axeFindings(), []);
    });
  }

  for (const width of [320, 360, 768, 1280]) {
    it(`is no wider than a window of ${width} px`, async () => {
      await visit('facts=true&variant=react&theme=editorial', width);
      const {scrollWidth, clientWidth} = playground.document.documentElement;
      assert.isAtMost(scrollWidth, clientWidth);
    });
  }

  it('shows the preview beside the controls, and never over the code', async () => {
    await visit();
    const box = (selector: string): DOMRect =>
      found(playground.document.querySelector(selector), selector).getBoundingClientRect();
    playground.window.scrollTo(0, box('.inspector').bottom - 500);
    assert.isAbove(box('iframe').height, 300);
    assert.isAtMost(box('.stage').right, box('.inspector').left + 1);
    assert.isAtMost(box('.stage').bottom, box('.code').top + 1);
    playground.window.scrollTo(0, playground.document.documentElement.scrollHeight);
    assert.isAtMost(box('.stage').bottom, box('.code').top + 1);
  });

  it('refers only to existing ids', async () => {
    await visit('facts=true&--mbi-radius=round');
    const missing = [
      ...playground.document.querySelectorAll('[aria-describedby], [aria-labelledby]'),
    ]
      .flatMap((element) =>
        `${element.getAttribute('aria-describedby') ?? ''} ${element.getAttribute('aria-labelledby') ?? ''}`
          .split(' ')
          .filter(Boolean),
      )
      .filter((id) => !playground.document.getElementById(id));
    assert.deepEqual(missing, []);
  });

  it('shows an error at its field', async () => {
    await visit();
    await playground.type('Radius', 'round');
    const field = playground.field('Radius');
    assert.equal(field.getAttribute('aria-invalid'), 'true');
    assert.include(field.getAttribute('aria-describedby'), 'mbi-radius-problem');
  });

  it('works with the keyboard', async () => {
    await visit();
    playground.window.focus();
    playground.field('Page').focus();
    await press('Tab');
    assert.isTrue(playground.document.activeElement === playground.field('Desktop'));
    await press('ArrowLeft');
    assert.isTrue(playground.field('Tablet').checked);
    assert.equal(playground.preview.contentWindow?.innerWidth, 768);
    await press('Tab');
    await press('ArrowLeft');
    assert.equal(playground.preview.contentWindow?.innerWidth, 760);
    playground.field('Plain').focus();
    await press('ArrowRight');
    assert.isTrue(playground.field('Clinic').checked);
    assert.include(playground.snippet, '--mbi-color-accent');
  });

  it('keeps the focus when the design changes', async () => {
    await visit();
    const field = playground.field('Accent');
    field.focus();
    await playground.type('Accent', 'teal');
    assert.isTrue(playground.document.activeElement === playground.field('Accent'));
  });
});
