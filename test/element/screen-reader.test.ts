import {assert, waitUntil} from '@open-wc/testing';
import {virtual} from '@guidepup/virtual-screen-reader/browser.js';
import {textOf} from '../helpers/find.js';
import {showArticle} from '../helpers/show-article.js';

/**
 * The first phrases that a screen reader says in an element. The virtual screen reader does not enter
 * shadow roots and does not support `hidden="until-found"`, so it starts inside the article.
 */
const spoken = async (element: Element | null, phrases: number): Promise<string[]> => {
  await virtual.start({container: element as HTMLElement});
  for (let count = 1; count < phrases; count += 1) await virtual.next();
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return log;
};

describe('a screen reader', () => {
  for (const [lang, choice] of [
    ['en', ['group, Language', 'button, English, pressed', 'button, Español, not pressed']],
    ['es', ['group, Idioma', 'button, English, not pressed', 'button, Español, pressed']],
  ] as const) {
    it(`says the chosen language, and the title: ${lang}`, async () => {
      const {root} = await showArticle('', '', lang);
      const title = textOf(root.querySelector('slot[name="heading"]'));
      assert.deepEqual(await spoken(root.querySelector('article'), 6), [
        'article',
        ...choice,
        `end of ${choice[0]}`,
        `heading, ${title}, level 2`,
      ]);
    });
  }

  it('says the title first where the page chooses the language', async () => {
    const {root} = await showArticle('lang="es"');
    assert.deepEqual(await spoken(root.querySelector('article'), 2), [
      'article',
      'heading, Menopausia y dolor de espalda, level 2',
    ]);
  });

  it('says the level of the title', async () => {
    const {root} = await showArticle('heading-level="1"');
    const heading = root.querySelector('[part="heading"]');
    assert.deepEqual(await spoken(heading, 1), [`heading, ${textOf(heading)}, level 1`]);
  });

  it('says when to get help, with a link to call', async () => {
    const {root} = await showArticle('emergency-number="112"');
    const heading = root.querySelector('[part="alert"] h3');
    assert.deepEqual(await spoken(heading, 1), [`heading, ${textOf(heading)}, level 3`]);
    assert.include(await spoken(root.querySelector('[part="alert"] p'), 4), 'link, 112');
  });

  it('says what a section is about, and whether it is open', async () => {
    const {root, element} = await showArticle();
    const section = root.querySelector('[part="section"]');
    const name = textOf(root.querySelector('[part="section-heading"]'));
    const teaser = textOf(root.querySelector('[part="teaser"]'));
    assert.deepEqual(await spoken(section, 3), [
      `heading, ${name}, level 3`,
      `button, ${name}, ${teaser}, 1 control, not expanded`,
      `end of heading, ${name}, level 3`,
    ]);

    section?.querySelector('button')?.click();
    await element.updateComplete;

    assert.deepEqual(await spoken(section, 2), [
      `heading, ${name}, level 3`,
      `button, ${name}, ${teaser}, 1 control, expanded`,
    ]);
  });

  it('says the line under a section’s heading once, as the description of its button', async () => {
    const {root} = await showArticle();
    const section = root.querySelector('[part="section"]');
    const teaser = textOf(root.querySelector('[part="teaser"]'));
    const phrases = await spoken(section, 6);
    assert.lengthOf(
      phrases.filter((phrase) => phrase.includes(teaser)),
      1,
    );
  });

  it('says whether all sections are open', async () => {
    const {root, element} = await showArticle();
    const button = root.querySelector<HTMLElement>('[part="toolbar"] button');
    assert.deepEqual(await spoken(button, 1), ['button, Open all sections, not expanded']);
    button?.click();
    await element.updateComplete;
    assert.deepEqual(await spoken(button, 1), ['button, Close all sections, expanded']);
  });

  it('gets an article of its own for each language', async () => {
    const {root, element} = await showArticle();
    const english = root.querySelector('article');
    root.querySelector<HTMLElement>('[part="languages"] [lang="es"]')?.click();
    await element.updateComplete;
    assert.isFalse(english?.isConnected);
    assert.equal(english?.lang, 'en');
    assert.equal(root.querySelector('article')?.lang, 'es');
  });

  it('says no comma between citations', async () => {
    const {root} = await showArticle();
    const pair = [...root.querySelectorAll('sup')].find(
      (sup) => sup.querySelectorAll('a').length === 2,
    ) as Element;
    assert.isFalse((await spoken(pair, 6)).includes(','));
  });

  it('finds the heading that a link leads to focusable only as long as the reader is there', async () => {
    const {root, after} = await showArticle('open="treatment"');
    root.querySelector<HTMLElement>('#treatment [href="#mbi-see-a-doctor"]')?.click();
    await waitUntil(() => root.activeElement?.localName === 'h3', 'the heading has the focus');
    const heading = root.activeElement;
    after.focus();
    assert.isFalse(heading?.hasAttribute('tabindex'));
  });

  it('goes from a citation to a link, because a source with the focus would be said again at each step', async () => {
    const {root} = await showArticle();
    root.querySelector<HTMLElement>('sup a')?.click();
    await waitUntil(() => root.activeElement?.closest('#source-1'), 'the reader is at the source');
    assert.equal(root.activeElement?.localName, 'a');
    assert.isFalse(root.getElementById('source-1')?.hasAttribute('tabindex'));
  });

  for (const [lang, source] of [
    ['en', 'Source 1'],
    ['es', 'Fuente 1'],
  ]) {
    it(`says which source a citation leads to, ${lang}`, async () => {
      const {root} = await showArticle('', '', lang);
      const phrases = await spoken(root.querySelector('sup'), 4);
      assert.deepEqual(phrases.slice(0, 2), ['superscript', `link, ${source}`]);
    });
  }

  it('says the figures of a chart in one sentence, and then its caption', async () => {
    const {root} = await showArticle('open="causes"');
    const figure = root.querySelector('[part="figure"]') as Element;
    const chart = figure.querySelector('[role="img"]') as Element;
    const sentence = chart.getAttribute('aria-label') as string;
    for (const number of chart.querySelectorAll('b')) {
      assert.include(sentence, number.textContent);
    }
    assert.deepEqual(await spoken(figure, 2), ['figure', `image, ${sentence}`]);
    assert.equal((await spoken(figure.querySelector('figcaption'), 2))[0], 'caption');
  });

  it('says the title of a source, and the link back to the text', async () => {
    const {root} = await showArticle('open="sources"');
    const source = root.getElementById('source-1');
    const title = textOf(source?.querySelector('a') ?? null);
    const phrases = await spoken(source, 12);
    const links = phrases.filter((phrase) => phrase.startsWith('link, '));
    assert.deepEqual(
      [...new Set(links)],
      [`link, ${title}`, 'link, Back to the text from source 1'],
    );
  });
});
