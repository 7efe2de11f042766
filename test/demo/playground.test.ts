import {assert} from '@open-wc/testing';
import {blend, contrastRatio} from '../../demo/playground/legibility.js';
import {documentedElement} from '../helpers/elements-manifest.js';
import {Playground, until} from './playground-page.js';
import {contrastOf} from '../helpers/contrast.js';
import {found, panel, part, parts, textOf} from '../helpers/find.js';

describe('contrast', () => {
  for (const [one, other, ratio] of [
    ['black', 'white', '21.00'],
    ['white', 'white', '1.00'],
    // Examples of WebAIM and of WCAG’s techniques.
    ['#767676', 'white', '4.54'],
    ['#777777', 'white', '4.48'],
    ['#595959', 'white', '7.00'],
    ['red', 'white', '4.00'],
    ['rgb(0 0 255)', 'rgb(255 255 0)', '8.00'],
  ] as const) {
    it(`of ${one} and ${other} is ${ratio}`, () => {
      assert.equal(contrastRatio(blend([one]), blend([other])).toFixed(2), ratio);
    });
  }

  it('uses the visible colour of a transparent colour', () => {
    assert.deepEqual(
      blend(['black', 'rgb(255 255 255 / 0.5)']).map((value) => value > 126 && value < 129),
      [true, true, true],
    );
  });
});

describe('the playground', () => {
  let playground: Playground;

  /** Opens the playground as on a first visit. */
  const openNew = async (address = ''): Promise<void> => {
    playground.close();
    playground = await Playground.open(address);
  };

  const open = (address = ''): Promise<void> => playground.visit(address);

  before(async () => {
    playground = await Playground.open();
  });

  after(() => playground.close());

  const colourOf = async (name: string): Promise<string> =>
    String(blend([getComputedStyle(part(await playground.article(), name)).color]));

  it('has a control for everything in the manifest', async () => {
    await open();
    const element = await documentedElement();
    const ids = [
      ...element.attributes.map(({name}) => name),
      ...element.slots.map(({name}) => `slot-${name || 'default'}`),
      ...element.cssProperties.map(({name}) => name.slice(2)),
    ];
    const missing = ids.filter((id) => !playground.document.getElementById(id));
    assert.deepEqual(missing, []);
    assert.isAbove(ids.length, 25);
  });

  it('loads the built file as a page does', async () => {
    await openNew();
    const scripts = [...playground.page.scripts]
      .map(({src}) => new URL(src).pathname)
      // The test server's own.
      .filter((path) => !path.startsWith('/__web'));
    assert.deepEqual(scripts, ['/dist/cdn/menopause-backpain-info.js']);
  });

  describe('a colour', () => {
    it('is the only change in the preview and in the code', async () => {
      await open();
      await playground.type('Text', 'rgb(70, 0, 70)');
      assert.equal(await colourOf('heading'), '70,0,70');
      const {snippet} = playground;
      assert.deepEqual(snippet.match(/--mbi-[\w-]+:.*;/g), ['--mbi-color-text: rgb(70, 0, 70);']);
    });

    for (const [colour, words] of [
      ['#949494', 'below 4.5'],
      ['#6b6b6b', 'below 7'],
      ['#222222', 'AAA'],
    ] as const) {
      it(`says how legible ${colour} is`, async () => {
        await open('scheme=light&attribute.theme=light');
        await playground.type('Text', colour);
        const measured = contrastOf(part(await playground.article(), 'heading'));
        const figure = (Math.floor(measured * 100) / 100).toFixed(2);
        assert.include(playground.wordsAbout('Text'), `Light: text ${figure}:1, ${words}`);
      });
    }

    it('has a note where the article shows it darker or lighter', async () => {
      await open();
      await playground.type('Accent', 'gold');
      assert.match(
        playground.wordsAbout('Accent'),
        /Light: your colour has 1\.40:1, below 4\.5: .*shows it with [45]\.\d\d:1, below 7/,
      );
    });

    it('has its contrast in light and in dark', async () => {
      await open();
      assert.match(playground.wordsAbout('Muted'), /Light: .*:1.*Dark: .*:1/);
    });

    it('can be picked', async () => {
      await open();
      const picker = found(
        playground.document.querySelector<HTMLInputElement>('[aria-label="Pick: Surface"]'),
        'picker',
      );
      picker.value = '#102030';
      picker.dispatchEvent(new Event('input', {bubbles: true}));
      assert.equal(playground.field('Surface').value, '#102030');
      assert.include(playground.snippet, '--mbi-color-surface: #102030;');
    });
  });

  it('explains an invalid value, and does not use it', async () => {
    await open();
    const before = await colourOf('heading');
    await playground.type('Text', 'blackish');
    assert.include(playground.wordsAbout('Text'), '“blackish” is not a colour');
    assert.equal(playground.field('Text').value, 'blackish');
    assert.equal(await colourOf('heading'), before);
    assert.notInclude(playground.snippet, 'blackish');
  });

  it('shows the article’s warning about an attribute', async () => {
    await open();
    await playground.type('Sections', 'causes sleep');
    await until(() => playground.wordsAbout('Sections').includes('unknown section "sleep"'));
    assert.notInclude(playground.wordsAbout('Open'), 'The article says');
  });

  it('shows attributes and slotted content', async () => {
    await open();
    await playground.type('Heading level', '3');
    await playground.type('Heading', 'Your back');
    await playground.type('Action', 'Call us: [555-0142](tel:5550142)');
    await playground.choose('Exclusive');
    const article = await playground.article();
    assert.equal(part(article, 'heading').localName, 'h3');
    assert.isTrue(article.exclusive);
    assert.equal(textOf(found(article.querySelector('[slot=heading]'), 'title')), 'Your back');
    const link = found(article.querySelector<HTMLAnchorElement>('[slot=action] a'), 'link');
    assert.equal(link.href, 'tel:5550142');
    assert.match(playground.snippet, /<menopause-backpain-info\s+exclusive\s+heading-level="3"/);
  });

  it('leaves sections open while the design changes', async () => {
    await open();
    const article = await playground.article();
    article.show('causes');
    await playground.type('Radius', '3px');
    assert.equal((await playground.article()).open, 'causes');
    assert.isTrue(panel(article, 'causes').checkVisibility());
  });

  it('undoes one change at a time', async () => {
    await openNew();
    const original = playground.snippet;
    assert.isTrue(playground.button('Undo').disabled);
    await playground.type('Radius', '12px');
    const first = playground.snippet;
    await playground.choose('Soft');
    playground.button('Undo').click();
    assert.equal(playground.snippet, first);
    playground.button('Undo').click();
    assert.equal(playground.snippet, original);
    assert.equal(playground.field('Radius').value, '');
    assert.isTrue(playground.button('Undo').disabled);
  });

  it('is shared by its address', async () => {
    await open();
    await playground.choose('Editorial');
    await playground.type('Accent', '#7a0040');
    await playground.type('Intro', 'Hello & welcome, 100%');
    await playground.choose('Vue');
    const {address, snippet} = playground;
    await openNew(address);
    assert.equal(playground.snippet, snippet);
    assert.equal(playground.field('Accent').value, '#7a0040');
    assert.isTrue(playground.field('Editorial').checked);
  });

  it('has an empty address without changes', async () => {
    await open('theme=soft&width=360');
    playground.button('Start over').click();
    assert.equal(playground.address, '');
  });

  it('keeps its address when a link on the page is followed', async () => {
    await open('theme=soft');
    found(playground.document.querySelector<HTMLElement>('header .primary'), 'link').click();
    await until(
      () => playground.document.activeElement?.id === 'code' && playground.address === 'theme=soft',
    );
    assert.isTrue(playground.field('Soft').checked);
    assert.include(playground.snippet, '--mbi-');
  });

  it('ignores unknown values in the address', async () => {
    await open('host=nowhere&width=-5&scheme=x&theme=y&variant=z&attribute.onclick=alert(1)&--x=y');
    assert.equal(playground.field('Page').value, 'clinic');
    assert.notInclude(playground.snippet, 'onclick');
    assert.isFalse((await playground.article()).hasAttribute('onclick'));
  });

  it('starts from a theme whose values can be changed', async () => {
    await open();
    await playground.choose('Dark', 'Start from');
    const surface = playground.field('Surface').value;
    assert.isNotEmpty(surface);
    await playground.type('Surface', '#001');
    assert.include(playground.snippet, '--mbi-color-surface: #001;');
    assert.notInclude(playground.snippet, `--mbi-color-surface: ${surface};`);
    await playground.type('Surface', '');
    assert.notInclude(playground.snippet, '--mbi-color-surface');
  });

  for (const [device, width] of [
    ['Phone', 360],
    ['Tablet', 768],
    ['Desktop', 1280],
  ] as const) {
    it(`shows the page at the width of a ${device}`, async () => {
      await open();
      await playground.choose(device);
      const {preview} = playground;
      assert.equal(found(preview.contentWindow, 'page').innerWidth, width);
      const stage = found(preview.parentElement, 'stage').getBoundingClientRect();
      assert.isAtMost(preview.getBoundingClientRect().right, stage.right + 1);
    });
  }

  it('shows the page in dark colours', async () => {
    await open();
    await playground.choose('Light', 'Colours of the page');
    const light = await colourOf('heading');
    await playground.choose('Dark', 'Colours of the page');
    assert.notEqual(await colourOf('heading'), light);
  });

  describe('the language', () => {
    const title = async (): Promise<string> => textOf(part(await playground.article(), 'heading'));

    const chooseLanguage = async (lang: string): Promise<void> => {
      const select = playground.field('Language');
      select.value = lang;
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await playground.article();
    };

    it('is that of the page, or one of the article’s, each named in that language', async () => {
      await open();
      const select = playground.field('Language') as unknown as HTMLSelectElement;
      assert.deepEqual(
        [...select.options].map((option) => [option.value, option.lang, textOf(option)]),
        [
          ['', '', 'Of the page'],
          ['en', 'en', 'English'],
          ['es', 'es', 'Español'],
        ],
      );
      assert.equal(select.value, '');
    });

    it('is in the preview and in the code', async () => {
      await open();
      assert.equal(await title(), 'Menopause and back pain');
      await chooseLanguage('es');
      assert.equal(await title(), 'Menopausia y dolor de espalda');
      assert.include(playground.snippet, '<menopause-backpain-info lang="es">');
      assert.match(playground.snippet, /\/menopause-backpain-info\.js\?/);
      await chooseLanguage('');
      assert.equal(await title(), 'Menopause and back pain');
      assert.include(playground.snippet, '<menopause-backpain-info>');
    });

    it('decides the prerendered article and the facts for search engines', async () => {
      await open('variant=prerendered&facts=true');
      assert.include(playground.snippet, '"inLanguage": "en"');
      assert.include(playground.snippet, 'Menopause and back pain</slot>');
      await chooseLanguage('es');
      assert.include(playground.snippet, '"inLanguage": "es"');
      assert.include(playground.snippet, 'Menopausia y dolor de espalda</slot>');
      assert.notInclude(playground.snippet, 'Menopause and back pain');
    });

    it('is that of the page in the preview without a choice', async () => {
      await open('variant=prerendered&facts=true&host=spanish');
      assert.equal(await title(), 'Menopausia y dolor de espalda');
      assert.include(playground.snippet, '"inLanguage": "es"');
      assert.include(playground.snippet, '<menopause-backpain-info lang="es">');
    });

    it('is shown on a page without scripting, with the whole design', async () => {
      await open('host=no-script&slot.action=Call+us&attribute.emergency-number=112');
      for (const [lang, words] of [
        ['es', 'Llame al 112'],
        ['', 'Call 112'],
      ]) {
        await chooseLanguage(lang);
        const article = await playground.article();
        assert.include(textOf(part(article, 'alert')), words);
        assert.equal(textOf(found(article.querySelector('[slot=action]'), 'action')), 'Call us');
      }
    });

    it('may be unknown in the address, with a warning', async () => {
      await open('attribute.lang=tlh');
      assert.equal(playground.field('Language').value, 'tlh');
      assert.include(playground.wordsAbout('Language'), 'Allowed: en, es.');
    });
  });

  // The playground loads every page in the same way, so two pages are enough in the other engines.
  const hosts = ['strict', 'rtl', 'blog', 'bootstrap', 'dark', 'spanish'];
  for (const host of hosts.slice(0, navigator.userAgent.includes('Chrome') ? 6 : 2)) {
    it(`shows the design on the page “${host}”`, async () => {
      await open();
      await playground.type('Text', 'rgb(0, 50, 0)');
      await playground.goTo(host);
      assert.equal(playground.page.location.pathname, `/demo/hosts/${host}.html`);
      assert.equal(await colourOf('heading'), '0,50,0');
    });
  }

  it('shows the prerendered article on a page without scripting', async () => {
    await open();
    await playground.type('Text', 'rgb(0, 50, 0)');
    await playground.type('Action', 'Call us');
    await playground.type('Emergency number', '112');
    await playground.goTo('no-script');
    const article = await playground.article();
    assert.isUndefined(article.show, 'no script runs');
    assert.equal(await colourOf('heading'), '0,50,0');
    assert.isTrue(parts(article, 'body').every((body) => body.checkVisibility()));
    assert.equal(textOf(found(article.querySelector('[slot=action]'), 'action')), 'Call us');
    assert.include(textOf(part(article, 'alert')), 'Call 112');
  });

  it('copies the code, and confirms it', async () => {
    await open();
    playground.button('Copy').click();
    const said = found(playground.document.querySelector('.code [role=status]'), 'confirmation');
    // Engines that do not let a page copy have the code selected.
    const words = await until(() => textOf(said));
    const selected = String(playground.window.getSelection()).trim();
    assert.isTrue(words === 'Copied.' || selected === playground.snippet.trim(), words);
  });

  it('names a reviewer for search engines only if one is typed in', async () => {
    await open();
    assert.notInclude(playground.snippet, 'MedicalWebPage');
    await playground.choose('Facts for search engines');
    assert.include(playground.snippet, '"@type": "MedicalWebPage"');
    assert.notInclude(playground.snippet, 'reviewedBy');
    await playground.type('Reviewer on your side', 'Dr. Ada Example');
    assert.include(playground.snippet, '"name": "Dr. Ada Example"');
  });

  it('stores nothing and loads nothing from elsewhere', async () => {
    await openNew();
    await playground.type('Accent', 'teal');
    const {localStorage, sessionStorage, document: page, performance, origin} = playground.window;
    assert.equal(localStorage.length + sessionStorage.length, 0);
    assert.equal(page.cookie, '');
    const foreign = performance
      .getEntriesByType('resource')
      .filter(({name}) => new URL(name).origin !== origin);
    assert.deepEqual(foreign, []);
  });
});
