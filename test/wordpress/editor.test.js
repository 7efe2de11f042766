// @ts-check
import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {describeInEveryRelease, newTab} from './with-site.js';

const tag = 'menopause-backpain-info';

/** @typedef {import('puppeteer-core').Page} Page */

/** Runs in the page. */
const isEditing = () => {
  const {data} = /** @type {any} */ (window).wp ?? {};
  return Boolean(data?.select('core/editor')?.getCurrentPostId());
};

/**
 * Opens the editor with a post. Newer releases show the content in a separate frame.
 *
 * @param {Page} tab
 * @param {string} url
 */
const openEditor = async (tab, url) => {
  await tab.goto(url);
  await tab.waitForFunction(isEditing);
  const title = await tab.waitForSelector(
    '.editor-post-title__input, iframe[name="editor-canvas"]',
    {visible: true},
  );
  const canvas = (await title?.contentFrame()) ?? tab.mainFrame();
  await canvas.waitForSelector('.editor-post-title__input', {visible: true});
  return canvas;
};

/** Runs in the page. */
const labelled = (/** @type {string} */ name) =>
  [...document.querySelectorAll('label')].find(({textContent}) => textContent === name)?.control;

/**
 * A control in the sidebar, by its label.
 *
 * @param {Page} tab
 * @param {string} name
 */
const control = async (tab, name) => {
  const handle = (await tab.waitForFunction(labelled, {}, name)).asElement();
  if (!handle) throw new Error(`There is no control “${name}”.`);
  return /** @type {import('puppeteer-core').ElementHandle<Element>} */ (handle);
};

/**
 * @param {Page} tab
 * @param {string} name
 * @param {string} text
 */
const fill = async (tab, name, text) => (await control(tab, name)).type(text);

/**
 * Ticks a box with the keyboard.
 *
 * @param {Page} tab
 * @param {string} list
 * @param {string} name
 */
const tick = async (tab, list, name) => {
  const find = (/** @type {string} */ title, /** @type {string} */ label) =>
    [...document.querySelectorAll('fieldset')]
      .filter((each) => each.querySelector('legend')?.textContent === title)
      .flatMap((each) => [...each.querySelectorAll('label')])
      .find(({textContent}) => textContent === label)?.control;
  const box = (await tab.waitForFunction(find, {}, list, name)).asElement();
  await box?.focus();
  await tab.keyboard.press('Space');
};

/**
 * @param {Page} tab
 * @param {string} name
 * @param {string} value
 */
const choose = async (tab, name, value) => {
  await (await control(tab, name)).select(value);
};

/**
 * Runs in the page.
 *
 * @returns {string[]} the problems of the blocks
 */
const invalidBlocks = () => {
  const {data} = /** @type {any} */ (window).wp;
  return data
    .select('core/block-editor')
    .getBlocks()
    .filter((/** @type {any} */ {isValid}) => !isValid)
    .map((/** @type {any} */ {name}) => name);
};

/** @param {Page} tab */
const publish = async (tab) => {
  await tab.click('.editor-post-publish-button__button');
  const button = await tab.waitForSelector(
    '.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled=true])',
    {visible: true},
  );
  await button?.click();
  await tab.waitForFunction(() => {
    const editor = /** @type {any} */ (window).wp.data.select('core/editor');
    return editor.isCurrentPostPublished() && !editor.isSavingPost();
  });
  return tab.evaluate(() => {
    const editor = /** @type {any} */ (window).wp.data.select('core/editor');
    return /** @type {{permalink: string, id: number, content: string}} */ ({
      permalink: editor.getPermalink(),
      id: editor.getCurrentPostId(),
      content: editor.getEditedPostContent(),
    });
  });
};

/** Runs in the frame. Returns what the author sees of the article. */
const lookAtPreview = () => {
  const element = /** @type {HTMLElement} */ (document.querySelector('menopause-backpain-info'));
  const attributes = [...element.attributes].filter(({name}) => name !== 'style');
  return {
    attributes: Object.fromEntries(attributes.map(({name, value}) => [name, value])),
    title: element.shadowRoot?.querySelector('[part=heading]')?.textContent?.trim(),
    number: element.shadowRoot?.querySelector('a[href^="tel:"]')?.textContent,
    slotted: Object.fromEntries(
      [...element.children].map((each) => [
        each.slot,
        each.textContent?.replaceAll('\uFEFF', '').trim(),
      ]),
    ),
  };
};

describeInEveryRelease('the block in the editor', (there) => {
  before(async () => {
    assert.equal(await there().site.activate(), '');
  });

  for (const who of /** @type {const} */ (['administrator', 'author'])) {
    it(`can be inserted, configured and published by an ${who}`, async () => {
      const {site} = there();
      const tab = await newTab(there(), who);
      const canvas = await openEditor(tab, `${site.url}/wp-admin/post-new.php`);

      await canvas.click('.editor-post-title__input');
      await tab.keyboard.type('A visit');
      await tab.keyboard.press('Enter');
      await tab.keyboard.type('/menopause');
      // The list follows the typing with a delay, and first offers other blocks.
      await tab.waitForFunction(
        () =>
          document.querySelector('.components-autocomplete__result[aria-selected=true]')
            ?.textContent === 'Menopause and Back Pain',
      );
      await tab.keyboard.press('Enter');
      await canvas.waitForSelector(`${tag}:defined`);

      await (
        await canvas.waitForSelector(`${tag} .block-editor-default-block-appender__content`)
      )?.click();
      await tab.keyboard.type('Our own words');
      await tab.evaluate(() => {
        const {select, dispatch} = /** @type {any} */ (window).wp.data;
        const [block] = select('core/block-editor').getBlocks();
        dispatch('core/block-editor').selectBlock(block.clientId);
      });

      await tick(tab, 'Sections to show', 'What helps');
      await tick(tab, 'Sections to show', 'What may cause it');
      await tick(tab, 'Sections open from the start', 'What may cause it');
      await (await control(tab, 'One section open at a time')).click();
      await fill(tab, 'Title', 'Pain & "more" <b>');
      await fill(tab, 'Link at the end: words', 'Book a visit');
      await fill(tab, 'Link at the end: address', 'https://clinic.example/book?a=1&b=2');
      await fill(tab, 'Reviewed by', 'Dr. Light');
      await choose(tab, 'Language', 'es');
      await fill(tab, 'Emergency number', '112');
      await choose(tab, 'Level of the title', '3');
      await choose(tab, 'Colors', 'dark');

      const attributes = {
        lang: 'es',
        open: 'causes',
        sections: 'treatment causes',
        exclusive: '',
        'heading-level': '3',
        theme: 'dark',
        'emergency-number': '112',
      };
      const words = {
        heading: 'Pain & "more" <b>',
        intro: 'Our own words',
        action: 'Book a visit',
        reviewer: 'Dr. Light',
      };
      const preview = await canvas.evaluate(lookAtPreview);
      assert.deepEqual(preview.attributes, attributes);
      assert.deepEqual(preview.slotted, words);
      assert.equal(preview.number, '112');

      const {permalink, id} = await publish(tab);
      await tab.goto(permalink);
      await tab.waitForSelector(`${tag}:defined`);
      const published = await tab.evaluate(lookAtPreview);
      const {class: className, ...shown} = published.attributes;
      assert.deepEqual(shown, attributes);
      assert.match(className ?? '', /wp-block-menopause-backpain-info-article/);
      assert.deepEqual(published.slotted, words);
      assert.equal(published.number, '112');

      const again = await openEditor(tab, `${site.url}/wp-admin/post.php?post=${id}&action=edit`);
      await again.waitForSelector(`${tag}:defined`);
      assert.deepEqual(await tab.evaluate(invalidBlocks), []);
      assert.equal(await again.$('.block-editor-warning'), null);
      assert.deepEqual((await again.evaluate(lookAtPreview)).slotted, words);
    });
  }

  it('names every control to a screen reader, and tells what is wrong beside the field', async () => {
    const {site} = there();
    const tab = await newTab(there(), 'author');
    const canvas = await openEditor(tab, `${site.url}/wp-admin/post-new.php`);
    await tab.evaluate(() => {
      const {blocks, data} = /** @type {any} */ (window).wp;
      const block = blocks.createBlock('menopause-backpain-info/article');
      data.dispatch('core/block-editor').insertBlock(block);
    });
    await canvas.waitForSelector(`${tag}:defined`);
    await control(tab, 'Emergency number');
    const tree = await tab.accessibility.snapshot({interestingOnly: false});
    /** @type {string[]} */
    const names = [];
    const walk = (/** @type {any} */ node) => {
      if (['checkbox', 'textbox', 'combobox'].includes(node.role))
        names.push(node.name.toLowerCase());
      node.children?.forEach(walk);
    };
    walk(tree);
    // Newer releases show labels in capitals, by their style.
    for (const name of ['what helps', 'all sections', 'emergency number', 'language', 'title'])
      assert.ok(names.includes(name), `${name}: ${names}`);
    const shown = () =>
      tab.$eval(
        '.interface-complementary-area, .edit-post-sidebar',
        (all) => /** @type {HTMLElement} */ (all).innerText,
      );
    assert.match(await shown(), /stay closed for readers/);

    await fill(tab, 'Emergency number', 'call us');
    await fill(tab, 'Link at the end: words', 'Book');
    await fill(tab, 'Link at the end: address', 'book');
    assert.match(await shown(), /This is no address/);
    assert.match(await shown(), /This is no telephone number, so the article keeps 911/);
    const preview = await canvas.evaluate(lookAtPreview);
    assert.equal(preview.number, '911');
    assert.equal(preview.slotted.action, undefined);
  });

  it('leaves no empty paragraph as introduction where an author has passed through', async () => {
    const {site} = there();
    const tab = await newTab(there(), 'author');
    const canvas = await openEditor(tab, `${site.url}/wp-admin/post-new.php`);
    await tab.evaluate(() => {
      const {blocks, data} = /** @type {any} */ (window).wp;
      const {insertBlocks} = data.dispatch('core/block-editor');
      insertBlocks([
        blocks.createBlock('menopause-backpain-info/article'),
        blocks.createBlock('core/paragraph', {content: 'After'}),
      ]);
    });
    // Until the article is there, the place to click moves.
    await canvas.waitForSelector(`${tag}:defined`);
    await canvas.$eval(tag, (element) => /** @type {any} */ (element).updateComplete);
    await (
      await canvas.waitForSelector(`${tag} .block-editor-default-block-appender__content`)
    )?.click();
    /** Waits until the article has so many blocks as introduction. */
    const waitForIntroduction = (/** @type {number} */ blocks) =>
      tab.waitForFunction(
        (blocks) =>
          /** @type {any} */ (window).wp.data.select('core/block-editor').getBlocks()[0].innerBlocks
            .length === blocks,
        {},
        blocks,
      );
    await waitForIntroduction(1);
    await tab.evaluate(() => {
      const {select, dispatch} = /** @type {any} */ (window).wp.data;
      dispatch('core/block-editor').selectBlock(
        select('core/block-editor').getBlocks()[1].clientId,
      );
    });
    await waitForIntroduction(0);
  });

  it('is found by “accordion” and “FAQ”, with a preview', async () => {
    const {site} = there();
    const tab = await newTab(there(), 'author');
    await openEditor(tab, `${site.url}/wp-admin/post-new.php`);
    const {example, keywords} = await tab.evaluate(() => {
      const type = /** @type {any} */ (window).wp.blocks.getBlockType(
        'menopause-backpain-info/article',
      );
      return {example: type.example, keywords: type.keywords};
    });
    assert.ok(example);
    assert.ok(keywords.includes('accordion') && keywords.includes('FAQ'));
  });

  it('is on a new page after one click in the list of plugins', async () => {
    const {site} = there();
    const tab = await newTab(there(), 'administrator');
    await tab.goto(`${site.url}/wp-admin/plugins.php`);
    const address = await tab.$eval(
      '[data-plugin^=menopause-backpain-info] .row-actions a[href*="post-new.php"]',
      (link) => /** @type {HTMLAnchorElement} */ (link).href,
    );
    const canvas = await openEditor(tab, address);
    await canvas.waitForSelector(`${tag}:defined`);
    assert.deepEqual(await tab.evaluate(invalidBlocks), []);
  });

  it('keeps the author in the editor when a link in the article is clicked', async () => {
    const {site} = there();
    const tab = await newTab(there(), 'author');
    const canvas = await openEditor(tab, `${site.url}/wp-admin/post-new.php`);
    await tab.evaluate(() => {
      const {blocks, data} = /** @type {any} */ (window).wp;
      const block = blocks.createBlock('menopause-backpain-info/article', {open: 'sources'});
      data.dispatch('core/block-editor').insertBlock(block);
    });
    await canvas.waitForSelector(`${tag}:defined`);
    const address = canvas.url();
    const refused = await canvas.$eval(tag, (element) => {
      const link = /** @type {HTMLElement} */ (
        element.shadowRoot?.querySelector('a[href^="https:"]')
      );
      const click = new MouseEvent('click', {bubbles: true, cancelable: true, composed: true});
      return !link.dispatchEvent(click);
    });
    assert.equal(refused, true);
    assert.equal(canvas.url(), address);
  });

  it('is in Spanish on a Spanish site, also for a regional locale with only a general translation', async () => {
    const {site} = there();
    await site.speak('es_MX');
    const tab = await newTab(there(), 'administrator');
    const canvas = await openEditor(tab, `${site.url}/wp-admin/post-new.php`);
    await tab.evaluate(() => {
      const {blocks, data} = /** @type {any} */ (window).wp;
      data
        .dispatch('core/block-editor')
        .insertBlock(blocks.createBlock('menopause-backpain-info/article'));
    });
    await canvas.waitForSelector(`${tag}:defined`);
    await site.speak('');
    await control(tab, 'Número de emergencias');
    assert.equal((await canvas.evaluate(lookAtPreview)).title, 'Menopausia y dolor de espalda');
    const title = await tab.evaluate(
      () =>
        /** @type {any} */ (window).wp.blocks.getBlockType('menopause-backpain-info/article').title,
    );
    assert.equal(title, 'Menopausia y dolor de espalda');
  });

  it('causes no warnings from PHP or WordPress', async () => {
    const complaints = (await there().site.problems())
      .split('\n')
      .filter((line) => line.includes(tag));
    assert.deepEqual(complaints, []);
  });
});
