import {assert, fixture} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {
  all,
  button,
  labelOf,
  openSections,
  part,
  parts,
  sectionButton,
  sectionIds,
} from '../helpers/find.js';
import '../helpers/register-languages.js';

const {print} = window;
let printed: number;

/** Counts how often the page is printed in each test of a `describe`, instead of printing it. */
const countPrints = (): void => {
  beforeEach(() => {
    printed = 0;
    window.print = () => printed++;
  });

  afterEach(() => {
    window.print = print;
  });
};

const set = async (
  element: MenopauseBackpainInfo,
  attribute: string,
  value: string,
): Promise<void> => {
  element.setAttribute(attribute, value);
  await element.updateComplete;
};

const mount = (children = ''): Promise<MenopauseBackpainInfo> =>
  fixture(`<menopause-backpain-info>${children}</menopause-backpain-info>`);

/** Clicks a button and returns everything that it has changed. */
const click = async (element: MenopauseBackpainInfo, target: HTMLElement): Promise<string[]> => {
  const state = (): Record<string, string> => ({
    open: element.open,
    language: part(element, 'article').lang,
    printed: String(printed),
  });
  const before = state();
  target.click();
  await element.updateComplete;
  dispatchEvent(new Event('afterprint'));
  return Object.entries(state())
    .filter(([name, value]) => before[name] !== value)
    .map(([name, value]) => `${name}: ${value}`);
};

describe('every button in the article', () => {
  countPrints();

  it('does one thing', async () => {
    const effects: Record<string, string[]> = {};
    const names = all(await mount(), 'button').map(labelOf);
    for (const [index, name] of names.entries()) {
      const element = await mount();
      effects[name] = await click(element, all(element, 'button')[index]);
    }
    const element = await mount();
    assert.deepEqual(effects, {
      English: [],
      Español: ['language: es'],
      'Open all sections': [`open: ${sectionIds.join(' ')}`],
      Print: ['printed: 1'],
      ...Object.fromEntries(
        sectionIds.map((id) => [labelOf(sectionButton(element, id)), [`open: ${id}`]]),
      ),
    });
  });
});

describe('a button that is not the article’s', () => {
  countPrints();

  const strangers = [
    '<button type="button">Read aloud</button>',
    '<button type="button" name="all">All</button>',
    '<button type="button" name="print">Print</button>',
    '<button type="button" lang="es">Abrir</button>',
    '<button type="button" aria-controls="causes" aria-expanded="false">Causes</button>',
  ];

  for (const markup of strangers) {
    it(`does nothing in slotted content: ${markup}`, async () => {
      const element = await mount(`<div slot="action"><p>${markup}</p></div>`);
      const target = element.querySelector('button') as HTMLButtonElement;
      assert.deepEqual(await click(element, target), []);
    });
  }

  // Browser extensions do this.
  for (const name of ['toolbar', 'alert', 'body']) {
    it(`does nothing where another script adds it to the article: ${name}`, async () => {
      const element = await mount();
      const stranger = document.createElement('button');
      parts(element, name)[0].append(stranger);
      assert.deepEqual(await click(element, stranger), []);
    });
  }
});

describe('the toolbar', () => {
  let element: MenopauseBackpainInfo;

  const buttons = (): string[] =>
    [...part(element, 'toolbar').querySelectorAll('button')]
      .filter((control) => control.checkVisibility())
      .map(labelOf);

  beforeEach(async () => {
    element = await mount();
  });

  it('offers to open all sections when all are closed', () => {
    assert.deepEqual(buttons(), ['Open all sections', 'Print']);
  });

  it('offers to open all sections when some are closed', async () => {
    await set(element, 'open', 'causes treatment');
    assert.deepEqual(buttons(), ['Open all sections', 'Print']);
  });

  it('offers to close all sections when all are open', async () => {
    await set(element, 'open', 'all');
    assert.deepEqual(buttons(), ['Close all sections', 'Print']);
  });

  it('opens all sections', async () => {
    button(element, 'Open all sections').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), sectionIds);
  });

  it('opens the rest when some sections are open', async () => {
    await set(element, 'open', 'symptoms');
    button(element, 'Open all sections').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), sectionIds);
  });

  it('closes all sections', async () => {
    await set(element, 'open', 'all');
    button(element, 'Close all sections').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('offers to close all once the reader has opened the last section', async () => {
    for (const id of sectionIds) sectionButton(element, id).click();
    await element.updateComplete;
    assert.deepEqual(buttons(), ['Close all sections', 'Print']);
  });

  it('offers to open all once the reader has closed a section', async () => {
    await set(element, 'open', 'all');
    sectionButton(element, 'causes').click();
    await element.updateComplete;
    assert.deepEqual(buttons(), ['Open all sections', 'Print']);
  });

  it('offers to close all when all shown sections are open', async () => {
    await set(element, 'sections', 'causes');
    await set(element, 'open', 'causes sources');
    assert.deepEqual(buttons(), ['Close all sections', 'Print']);
  });

  it('offers only Print when sections are exclusive', async () => {
    await set(element, 'exclusive', '');
    assert.deepEqual(buttons(), ['Print']);
  });

  it('offers to open all again when sections are no longer exclusive', async () => {
    await set(element, 'exclusive', '');
    element.exclusive = false;
    await element.updateComplete;
    assert.deepEqual(buttons(), ['Open all sections', 'Print']);
  });
});
