import {assert} from '@open-wc/testing';
import {axe, axeFindings} from '../helpers/axe.js';
import {allShown, label, textOf} from '../helpers/find.js';
import {showArticle} from '../helpers/show-article.js';

describe('accessibility rules', () => {
  const states = {
    closed: '',
    open: 'open="all"',
    exclusive: 'exclusive open="causes"',
    'a title of level 1': 'open="all" heading-level="1"',
    'a title of level 5': 'open="all" heading-level="5"',
    'two sections': 'open="all" sections="causes questions"',
  };

  /**
   * Axe reads the DOM and the computed styles, where a theme and a language change the same things in
   * every state. So each state is tested once, and each theme with each language.
   */
  const themes = [
    ['light', 'en'],
    ['dark', 'es'],
    ['dark', 'en'],
    ['light', 'es'],
  ];

  for (const [index, [state, attributes]] of Object.entries(states).entries()) {
    const [theme, lang] = themes[index % themes.length];

    it(`axe finds nothing wrong: ${state}, ${theme}, ${lang}`, async () => {
      const {root} = await showArticle(`${attributes} theme="${theme}"`, '', lang);
      assert.equal(root.querySelector('article')?.lang, lang);
      assert.deepEqual(await axeFindings(), {problems: [], undecided: []});
    });
  }

  it('axe finds nothing wrong: Spanish, chosen on an English page', async () => {
    const {root, element} = await showArticle('open="all"');
    root.querySelector<HTMLElement>('[part="languages"] [lang="es"]')?.click();
    await element.updateComplete;
    assert.equal(root.querySelector('article')?.lang, 'es');
    assert.deepEqual(await axeFindings(), {problems: [], undecided: []});
  });

  it('axe finds nothing wrong: without a choice of language', async () => {
    const {root} = await showArticle('open="all" lang="es"');
    assert.isNull(root.querySelector('[part="languages"]'));
    assert.deepEqual(await axeFindings(), {problems: [], undecided: []});
  });
});

describe('references inside the article', () => {
  const references = ['aria-controls', 'aria-describedby', 'aria-labelledby'];

  const idsReferredTo = (root: ShadowRoot): string[] => {
    const links = allShown(root, 'a[href^="#"]:not([href^="#mbi-"])')
      .map((link) => link.getAttribute('href') as string)
      .map((href) => href.slice(1));
    const attributes = references.flatMap((name) =>
      allShown(root, `[${name}]`).flatMap((element) =>
        (element.getAttribute(name) as string).split(' '),
      ),
    );
    return [...links, ...attributes];
  };

  for (const sections of ['', 'causes questions']) {
    const which = sections ? `the sections ${sections}` : 'all sections';

    it(`all have a visible target, with ${which}`, async () => {
      const {root} = await showArticle(`open="all" sections="${sections}"`);
      const ids = idsReferredTo(root);
      const targets = allShown(root, '[id]').map(({id}) => id);
      assert.includeMembers(ids, ['causes', 'causes-teaser', 'source-1']);
      assert.includeMembers(targets, ids);
    });

    it(`have unique ids, with ${which}`, async () => {
      const {root} = await showArticle(`open="all" sections="${sections}"`);
      const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
    });
  }

  it('to a section name one that exists', async () => {
    const {root} = await showArticle('open="all"');
    const names = allShown(root, 'a[href^="#mbi-"]').map((link) =>
      (link.getAttribute('href') as string).slice('#mbi-'.length),
    );
    const ids = allShown(root, '[id]').map(({id}) => id);
    assert.isNotEmpty(names);
    assert.includeMembers(ids, names);
  });
});

describe('headings', () => {
  const levelOf = (heading: Element): number =>
    Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));

  for (const level of [1, 2, 4, 5]) {
    it(`skip no level below a title of level ${level}`, async () => {
      const {root} = await showArticle(`open="all" heading-level="${level}"`);
      const headings = allShown(root, 'h1, h2, h3, h4, h5, h6, [role="heading"]');
      const levels = headings.map(levelOf);
      const leaps = headings.filter((_, index) => index && levels[index] > levels[index - 1] + 1);
      assert.equal(levels[0], level);
      assert.deepEqual(new Set(levels), new Set([level, level + 1, level + 2]));
      assert.deepEqual(leaps.map(label), []);
    });

    it(`of the sections are one below a title of level ${level}`, async () => {
      const {root} = await showArticle(`heading-level="${level}"`);
      const headings = allShown(root, '[part="section-heading"]');
      assert.isNotEmpty(headings);
      assert.deepEqual(new Set(headings.map(levelOf)), new Set([level + 1]));
    });
  }
});

describe('a section button', () => {
  it('is named by its heading alone and described by its teaser', async () => {
    const {root} = await showArticle();
    axe.setup(document.body);
    const buttons = allShown(root, '[part="section-button"]').map((button) => ({
      name: axe.commons.text.accessibleText(button),
      description: textOf(root.getElementById(button.getAttribute('aria-describedby') as string)),
    }));
    axe.teardown();
    const sections = allShown(root, '[part="section"]').map((section) => ({
      name: textOf(section.querySelector('[part="section-heading"]')),
      description: textOf(section.querySelector('[part="teaser"]')),
    }));
    assert.isNotEmpty(buttons);
    assert.deepEqual(buttons, sections);
    for (const {name, description} of sections) assert.notInclude(name, description);
  });
});
