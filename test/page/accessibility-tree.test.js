// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {inChromium, page, root, scriptTag, tag} from '../helpers/page.js';

/** @typedef {import('puppeteer-core').Page} Tab */

const article = (attributes = '') =>
  page({head: scriptTag(), body: `<main><${tag} ${attributes}></${tag}></main>`});
const closed = article();
const allOpen = article('open="all"');
const text = await readFile(`${root}content/en.md`, 'utf8');

inChromium('the article, adapted to its reader,', ({open}) => {
  describe('the accessibility tree', () => {
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
     * Reads the whole tree, in order. The snapshot of Puppeteer leaves out what is false, such as
     * "expanded".
     *
     * @param {Tab} tab
     * @returns {Promise<TreeNode[]>}
     */
    const readTree = async (tab) => {
      const session = await tab.createCDPSession();
      const {nodes} = await session.send('Accessibility.getFullAXTree');
      await session.detach();
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

    /** Reads of each section its heading, its teaser and the first words of its text from the page. */
    const readSections = (/** @type {Tab} */ tab) =>
      tab.$$eval('menopause-backpain-info >>> [part="section"]', (sections) => {
        /** @param {Node | null | undefined} node */
        const text = (node) => node?.textContent?.trim() ?? '';
        return sections.map((section) => ({
          heading: text(section.querySelector('[part="section-heading"]')),
          teaser: text(section.querySelector('[part="teaser"]')),
          inside: text(section.querySelector('[part="body"] > p')?.firstChild),
        }));
      });

    const headings = (/** @type {TreeNode[]} */ tree) =>
      tree
        .filter(({role}) => role === 'heading')
        .map(({name, state}) => ({name, level: state.level}));

    const sectionButtons = (/** @type {TreeNode[]} */ tree) =>
      tree
        .filter(({role, description}) => role === 'button' && description)
        .map(({name, description, state}) => ({name, description, expanded: state.expanded}));

    const texts = (/** @type {TreeNode[]} */ tree) =>
      tree
        .filter(({role}) => role === 'StaticText')
        .map(({name}) => name)
        .join('\n');

    describe('with every section closed', () => {
      /** @type {TreeNode[]} */
      let tree;
      /** @type {Awaited<ReturnType<typeof readSections>>} */
      let sections;

      before(async () => {
        const {tab} = await open(closed);
        tree = await readTree(tab);
        sections = await readSections(tab);
        assert.notEqual(sections.length, 0);
      });

      it('has the headings, with their levels', () => {
        const [title, help, ...others] = headings(tree);
        assert.deepEqual(title, {name: 'Menopause and back pain', level: 2});
        assert.equal(help?.level, 3);
        assert.equal(help?.name, 'Get help at once');
        assert.deepEqual(
          others,
          sections.map(({heading}) => ({name: heading, level: 3})),
        );
      });

      it('has the button of each section, described by its teaser and collapsed', () => {
        assert.deepEqual(
          sectionButtons(tree),
          sections.map(({heading, teaser}) => ({
            name: heading,
            description: teaser,
            expanded: false,
          })),
        );
      });

      it('has the danger signs as a region with a name, and the languages as a group with one', () => {
        const named = tree.filter(({role}) => ['group', 'region'].includes(role));
        assert.deepEqual(
          named.map(({role, name}) => [role, name]),
          [
            ['group', 'Language'],
            ['region', 'Danger signs'],
          ],
        );
      });

      it('has a teaser as a description only, and nothing of the text of a closed section', () => {
        assert.deepEqual(
          sections.filter(({teaser}) => texts(tree).includes(teaser)),
          [],
        );
        assert.deepEqual(
          sections.filter(({inside}) => texts(tree).includes(inside)),
          [],
        );
      });
    });

    it('has the text of a section after a key has opened it, and not after a key has closed it', async () => {
      const {tab} = await open(closed);
      const [first, ...others] = await readSections(tab);
      assert.ok(first);
      const button = await tab.waitForSelector(
        `::-p-aria([name="${first.heading}"][role="button"])`,
      );
      await button?.focus();

      await tab.keyboard.press('Enter');
      const opened = await readTree(tab);
      assert.deepEqual(
        sectionButtons(opened).map(({expanded}) => expanded),
        [true, ...others.map(() => false)],
      );
      assert.ok(texts(opened).includes(first.inside));
      assert.ok(headings(opened).some(({level}) => level === 4));

      await tab.keyboard.press('Space');
      const closedAgain = await readTree(tab);
      assert.ok(sectionButtons(closedAgain).every(({expanded}) => expanded === false));
      assert.ok(!texts(closedAgain).includes(first.inside));
      assert.ok(!headings(closedAgain).some(({level}) => level === 4));
    });

    describe('with every section open', () => {
      /** @type {TreeNode[]} */
      let tree;
      /** @type {Awaited<ReturnType<typeof readSections>>} */
      let sections;

      before(async () => {
        const {tab} = await open(allOpen);
        tree = await readTree(tab);
        sections = await readSections(tab);
      });

      it('has the text of each section', () => {
        assert.ok(sectionButtons(tree).every(({expanded}) => expanded === true));
        assert.deepEqual(
          sections.filter(({inside}) => !inside || !texts(tree).includes(inside)),
          [],
        );
      });

      it('has each drawing as one image with its name, and a chart as one that has the figures in its name', () => {
        const images = tree.filter(({role}) => role === 'image');
        const ids = tree.map(({id}) => id);
        const drawings = [...text.matchAll(/!\[(.+?)\]/g)].map(([, name]) => name);
        const chart = /^alt: (.*\d.*)$/m.exec(text)?.[1];
        assert.deepEqual(images.map(({name}) => name).sort(), [chart, ...drawings].sort());
        assert.deepEqual(
          images.flatMap(({children}) => children.filter((id) => ids.includes(id))),
          [],
        );
      });
    });
  });

  describe('forced colors', () => {
    for (const scheme of ['light', 'dark']) {
      describe(`on a ${scheme} page`, () => {
        /** @type {Tab} */
        let tab;

        const forced = {'forced-colors': 'active', 'prefers-color-scheme': scheme};

        before(async () => {
          ({tab} = await open(allOpen, {media: forced}));
        });

        /**
         * Reads computed properties of all elements of the article that match.
         *
         * @param {string} selector
         * @param {string[]} properties
         * @param {string} [pseudo]
         */
        const computed = (selector, properties, pseudo) =>
          tab.$$eval(
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
         * Asserts that all elements that match have a border on these sides.
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

        it('draw dots, icons and markers in the color of text', async () => {
          const text = await tab.evaluate(colorOfText);
          for (const selector of ['.chart path', '[part="marker"]', '[part="alert"] > svg']) {
            const drawn = (await computed(selector, ['stroke'])).map(({stroke}) => stroke);
            assert.deepEqual([...new Set(drawn)], [text], selector);
          }
        });

        // Borders, outlines and sizes are the same in both schemes.
        if (scheme === 'dark') return;

        it('leave a border around the article and the danger signs', async () => {
          await assertBorder('[part="article"]');
          await assertBorder('[part="alert"]');
        });

        it('leave a border between the sections, and around the numbers of steps', async () => {
          await assertBorder('[part="section"]', {on: ['bottom']});
          await assertBorder('ol:not([part]) > li', {pseudo: '::before'});
        });

        it('leave a border around the buttons to open all and to print', async () => {
          await assertBorder('[part="toolbar"] button');
        });

        it('leave an outline around what has the focus', async () => {
          const {tab} = await open(closed, {media: forced});
          const controls = await tab.$$eval('menopause-backpain-info >>> :is(a, button)', (all) =>
            all.filter((each) => each.checkVisibility()).map((each) => each.textContent?.trim()),
          );
          const seen = [];
          for (let stop = 0; stop < controls.length; stop += 1) {
            await tab.keyboard.press('Tab');
            seen.push(await tab.evaluate(readFocus));
          }
          assert.deepEqual(
            seen,
            controls.map((name) => ({name, isOutlined: true})),
          );
        });

        it('leave a difference in size between the two kinds of dots', async () => {
          const [rest, share] = await Promise.all(
            ['.chart .rest', '.chart path:not(.rest)'].map(async (selector) =>
              (await computed(selector, ['stroke-width'])).map((dot) =>
                parseFloat(dot['stroke-width']),
              ),
            ),
          );
          assert.ok(Math.min(...(share ?? [])) >= 2 * Math.max(...(rest ?? [])));
        });
      });
    }

    /** Runs in the page: reads what color the user has forced for text. */
    const colorOfText = () => {
      const probe = document.createElement('i');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const {color} = getComputedStyle(probe);
      probe.remove();
      return color;
    };

    /**
     * Runs in the page: reads which element has the focus, and whether an outline shows it. The button
     * of a section outlines the whole row.
     */
    const readFocus = () => {
      const focused = document.activeElement?.shadowRoot?.activeElement;
      if (!focused) return undefined;
      const pseudo = focused.matches('[part="section-button"]') ? '::after' : null;
      const {outlineStyle, outlineWidth} = getComputedStyle(focused, pseudo);
      return {
        name: focused.textContent?.trim(),
        isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      };
    };
  });

  describe('less motion', () => {
    const reduced = {'prefers-reduced-motion': 'reduce'};

    /** Finds everything in the article that moves, or would if it changed. */
    const findMoving = (/** @type {Tab} */ tab) =>
      tab.$$eval('menopause-backpain-info >>> *', (elements) =>
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
      const {tab} = await open(allOpen, {media: reduced});
      assert.deepEqual(await findMoving(tab), []);
    });

    it('makes a marker turn at once', async () => {
      const {tab} = await open(closed, {media: reduced});
      const running = await tab.$eval(tag, async (host) => {
        host.shadowRoot?.querySelector('button')?.click();
        await /** @type {import('lit').LitElement} */ (host).updateComplete;
        return host.shadowRoot?.getAnimations().length;
      });
      assert.equal(running, 0);
    });

    it('is the reader’s choice: without it the markers turn and the text fades in', async () => {
      const {tab} = await open(closed, {media: {'prefers-reduced-motion': 'no-preference'}});
      // The panel, which fades in, is not a part.
      assert.deepEqual([...new Set(await findMoving(tab))], ['marker', null]);
    });
  });
});
