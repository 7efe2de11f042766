// @ts-check
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchChromium} from '../helpers/browsers.js';
import {serve} from '../helpers/static-server.js';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));

const article = (attributes = '') => `<!doctype html>
  <html lang="en">
    <title>Back pain – Riverside Women’s Clinic</title>
    <script src="/cdn/menopause-backpain-info.js" defer></script>
    <main><menopause-backpain-info ${attributes}></menopause-backpain-info></main>
  </html>`;

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
/** @type {import('puppeteer-core').Page} */
let page;

before(async () => {
  const pages = {'/closed': article(), '/open': article('open="all"')};
  [browser, site] = await Promise.all([launchChromium(), serve({folder, pages})]);
});

after(async () => {
  site.close();
  await browser.close();
});

afterEach(() => page.close());

/**
 * @param {string} path
 * @param {Record<string, string>} [media] what the reader has asked the system for
 */
const visit = async (path, media = {}) => {
  page = await browser.newPage();
  const session = await page.createCDPSession();
  // Puppeteer's own `emulateMediaFeatures` does not know about forced colours.
  const features = Object.entries(media).map(([name, value]) => ({name, value}));
  await session.send('Emulation.setEmulatedMedia', {features});
  await page.goto(`${site.url}${path}`);
  return session;
};

describe('the tree that assistive technology gets', () => {
  /**
   * @typedef {object} TreeNode
   * @property {string} id
   * @property {string} role
   * @property {string} name
   * @property {string} description
   * @property {Record<string, unknown>} state
   * @property {string[]} children
   */

  /**
   * All that is said, in order. Puppeteer's own snapshot leaves out what is false, such as “expanded”.
   *
   * @param {import('puppeteer-core').CDPSession} session
   * @returns {Promise<TreeNode[]>}
   */
  const readTree = async (session) => {
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ignored}) => !ignored)
      .map(({nodeId, role, name, description, properties = [], childIds = []}) => ({
        id: nodeId,
        role: role?.value,
        name: name?.value ?? '',
        description: description?.value ?? '',
        state: Object.fromEntries(properties.map((each) => [each.name, each.value.value])),
        children: childIds,
      }));
  };

  /** What the page calls each section, says about it, and the words that it begins with. */
  const readSections = () =>
    page.$$eval('menopause-backpain-info >>> [part="section"]', (sections) => {
      /** @param {Node | null | undefined} node */
      const text = (node) => node?.textContent?.trim() ?? '';
      return sections.map((section) => ({
        heading: text(section.querySelector('[part="section-heading"]')),
        teaser: text(section.querySelector('[part="teaser"]')),
        inside: text(section.querySelector('[part="body"] > p')?.firstChild),
      }));
    });

  /** @param {TreeNode[]} tree */
  const headings = (tree) =>
    tree
      .filter(({role}) => role === 'heading')
      .map(({name, state}) => ({name, level: state.level}));

  /** @param {TreeNode[]} tree */
  const sectionButtons = (tree) =>
    tree
      .filter(({role, state}) => role === 'button' && 'expanded' in state)
      .map(({name, description, state}) => ({name, description, expanded: state.expanded}));

  /** @param {TreeNode[]} tree */
  const words = (tree) =>
    tree
      .filter(({role}) => role === 'StaticText')
      .map(({name}) => name)
      .join('\n');

  it('has the headings, with their levels', async () => {
    const tree = await readTree(await visit('/closed'));
    const [title, help, ...others] = headings(tree);
    assert.deepEqual(title, {name: 'Menopause and back pain', level: 2});
    assert.equal(help?.level, 3);
    assert.match(help?.name ?? '', /^Call 911/);
    const sections = await readSections();
    assert.notEqual(sections.length, 0);
    assert.deepEqual(
      others,
      sections.map(({heading}) => ({name: heading, level: 3})),
    );
  });

  it('has the button of each section, described by its teaser and collapsed', async () => {
    const tree = await readTree(await visit('/closed'));
    const sections = await readSections();
    assert.deepEqual(
      sectionButtons(tree),
      sections.map(({heading, teaser}) => ({name: heading, description: teaser, expanded: false})),
    );
  });

  it('has nothing of what is inside a closed section', async () => {
    const tree = await readTree(await visit('/closed'));
    const said = words(tree);
    const sections = await readSections();
    assert.ok(said.includes(sections[0]?.teaser ?? '-'));
    assert.deepEqual(
      sections.filter(({inside}) => said.includes(inside)),
      [],
    );
  });

  it('has what is inside a section once a key has opened it, and no longer when closed', async () => {
    const session = await visit('/closed');
    const [first, ...others] = await readSections();
    assert.ok(first);
    const button = await page.waitForSelector(
      `::-p-aria([name="${first.heading}"][role="button"])`,
    );
    await button?.focus();

    await page.keyboard.press('Enter');
    const opened = await readTree(session);
    assert.deepEqual(
      sectionButtons(opened).map(({expanded}) => expanded),
      [true, ...others.map(() => false)],
    );
    assert.ok(words(opened).includes(first.inside));
    assert.ok(headings(opened).some(({level}) => level === 4));

    await page.keyboard.press('Space');
    const closed = await readTree(session);
    assert.ok(sectionButtons(closed).every(({expanded}) => expanded === false));
    assert.ok(!words(closed).includes(first.inside));
    assert.ok(!headings(closed).some(({level}) => level === 4));
  });

  it('has everything when all sections are open', async () => {
    const tree = await readTree(await visit('/open'));
    const said = words(tree);
    const sections = await readSections();
    assert.ok(sectionButtons(tree).every(({expanded}) => expanded === true));
    assert.deepEqual(
      sections.filter(({inside}) => !inside || !said.includes(inside)),
      [],
    );
  });

  it('has a chart as one picture that says its figures', async () => {
    const tree = await readTree(await visit('/open'));
    const pictures = tree.filter(({role}) => role === 'image');
    const ids = tree.map(({id}) => id);
    assert.equal(pictures.length, 1);
    const [{name, children} = {name: '', children: []}] = pictures;
    assert.match(name, /\d/);
    assert.deepEqual(
      children.filter((id) => ids.includes(id)),
      [],
    );
  });
});

describe('colours that the reader has forced', () => {
  /**
   * What an engine makes of some properties, for each element of that kind in the article.
   *
   * @param {string} selector
   * @param {string[]} properties
   * @param {string} [pseudo]
   */
  const computed = (selector, properties, pseudo) =>
    page.$$eval(
      `menopause-backpain-info >>> ${selector}`,
      (elements, properties, pseudo) =>
        elements.map((element) =>
          Object.fromEntries(
            properties.map((property) => [
              property,
              getComputedStyle(element, pseudo).getPropertyValue(property),
            ]),
          ),
        ),
      properties,
      pseudo,
    );

  const sides = ['top', 'right', 'bottom', 'left'];

  /**
   * Asserts that every element of a kind has a border on these sides.
   *
   * @param {string} selector
   * @param {{on?: string[], pseudo?: string}} [options]
   */
  const assertBorder = async (selector, {on = sides, pseudo} = {}) => {
    const properties = on.flatMap((side) => [`border-${side}-width`, `border-${side}-style`]);
    const elements = await computed(selector, properties, pseudo);
    assert.notEqual(elements.length, 0, selector);
    for (const element of elements) {
      for (const side of on) {
        const width = element[`border-${side}-width`] ?? '';
        const style = element[`border-${side}-style`];
        const isVisible = style !== 'none' && parseFloat(width) >= 1;
        assert.ok(isVisible, `${selector}: border-${side} is ${width} ${style}`);
      }
    }
  };

  /** @param {string} name such as `CanvasText` */
  const systemColour = (name) =>
    page.evaluate((name) => {
      const probe = document.createElement('i');
      probe.style.color = name;
      document.body.append(probe);
      const {color} = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);

  /** What has the focus, and whether that can be seen; of a section, the whole row is outlined. */
  const readFocus = () =>
    page.evaluate(() => {
      const focused = document.activeElement?.shadowRoot?.activeElement;
      if (!focused) return undefined;
      const pseudo = focused.matches('[part="section-button"]') ? '::after' : null;
      const {outlineStyle, outlineWidth} = getComputedStyle(focused, pseudo);
      return {
        name: focused.textContent?.trim(),
        isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      };
    });

  for (const scheme of ['light', 'dark']) {
    const media = {'forced-colors': 'active', 'prefers-color-scheme': scheme};

    it(`leave a border around the article and the danger signs, ${scheme}`, async () => {
      await visit('/closed', media);
      await assertBorder('[part="article"]');
      await assertBorder('[part="alert"]');
    });

    it(`leave a border between the sections, and around the numbers of steps, ${scheme}`, async () => {
      await visit('/open', media);
      await assertBorder('[part="section"]', {on: ['bottom']});
      await assertBorder('ol:not([part]) > li', {pseudo: '::before'});
    });

    it(`leave a border around the buttons to open all and to print, ${scheme}`, async () => {
      await visit('/closed', media);
      await assertBorder('[part="toolbar"] button');
    });

    it(`leave an outline around what has the focus, ${scheme}`, async () => {
      await visit('/closed', media);
      const controls = await page.$$eval('menopause-backpain-info >>> :is(a, button)', (all) =>
        all.filter((each) => each.checkVisibility()).map((each) => each.textContent?.trim()),
      );
      const seen = [];
      for (let stop = 0; stop < controls.length; stop += 1) {
        await page.keyboard.press('Tab');
        seen.push(await readFocus());
      }
      assert.deepEqual(
        seen,
        controls.map((name) => ({name, isOutlined: true})),
      );
    });

    it(`draw dots, signs and markers as they draw text, ${scheme}`, async () => {
      await visit('/open', media);
      const text = await systemColour('CanvasText');
      for (const selector of ['.chart path', '[part="marker"]', '[part="alert"] > svg']) {
        const drawn = (await computed(selector, ['stroke'])).map(({stroke}) => stroke);
        assert.deepEqual([...new Set(drawn)], [text], selector);
      }
    });

    it(`leave the two kinds of dots apart by their size, ${scheme}`, async () => {
      await visit('/open', media);
      const [rest, share] = await Promise.all(
        ['.chart .rest', '.chart path:not(.rest)'].map(async (selector) =>
          (await computed(selector, ['stroke-width'])).map((dot) =>
            parseFloat(dot['stroke-width']),
          ),
        ),
      );
      assert.ok(Math.min(...(share ?? [])) >= 2 * Math.max(...(rest ?? [])));
    });
  }
});

describe('less motion', () => {
  /** Everything in the article that moves, or would if it changed. */
  const moving = () =>
    page.$$eval('menopause-backpain-info >>> *', (elements) =>
      elements.flatMap((element) =>
        [null, '::before', '::after']
          .map((pseudo) => getComputedStyle(element, pseudo))
          .filter(({animationName, transitionDuration, transitionDelay}) =>
            [
              animationName !== 'none',
              parseFloat(transitionDuration),
              parseFloat(transitionDelay),
            ].some(Boolean),
          )
          .map(() => element.getAttribute('part')),
      ),
    );

  it('leaves nothing that moves', async () => {
    await visit('/open', {'prefers-reduced-motion': 'reduce'});
    assert.deepEqual(await moving(), []);
  });

  it('makes a marker turn at once', async () => {
    await visit('/closed', {'prefers-reduced-motion': 'reduce'});
    const running = await page.$eval('menopause-backpain-info', async (host) => {
      host.shadowRoot?.querySelector('button')?.click();
      await /** @type {import('lit').LitElement} */ (host).updateComplete;
      return host.shadowRoot?.getAnimations().length;
    });
    assert.equal(running, 0);
  });

  it('is the reader’s choice: without it the markers turn and the text fades in', async () => {
    await visit('/closed', {'prefers-reduced-motion': 'no-preference'});
    // What is no part of its own is what opens.
    assert.deepEqual([...new Set(await moving())], ['marker', null]);
  });
});
