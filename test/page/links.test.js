// @ts-check
/** Links to sections, on the pages that people have: with routers, counters, smooth scrolling, late scripts. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {inEveryEngine, page, scriptTag, tag} from '../helpers/page.js';

/** @typedef {import('puppeteer-core').Page} Tab */

const space = '<div style="height: 3000px"></div>';
const article = `<${tag}></${tag}>`;
/** A page with links, an article far below, and more below that. */
const linking = (/** @type {string} */ links, head = '') =>
  page({head: scriptTag() + head, body: `<nav>${links}</nav>${space}${article}${space}`});

/** Runs in the page: the open sections, the one whose heading has the focus, and whether that is in view. */
const seen = async () => {
  const element = document.querySelector('menopause-backpain-info');
  await element?.updateComplete;
  const focused = element?.shadowRoot?.activeElement;
  const {top = -1} = focused?.getBoundingClientRect() ?? {};
  return {
    open: element?.open,
    focused: focused?.firstElementChild?.getAttribute('aria-controls') ?? null,
    inView: top >= 0 && top < innerHeight,
  };
};
const arrived = {open: 'causes', focused: 'causes', inView: true};
const untouched = {open: '', focused: null, inView: false};

const waitUntilOpen = (/** @type {Tab} */ tab) => tab.waitForSelector(`${tag}[open]`);
const settle = (/** @type {Tab} */ tab) =>
  tab.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve))));

/** Runs in the page before its scripts: an engine of before 2026. */
const withoutNavigationApi = () => {
  Reflect.deleteProperty(window, 'navigation');
  Reflect.deleteProperty(Window.prototype, 'navigation');
};

inEveryEngine('a link to a section', ({engine, open}) => {
  const routed = (/** @type {string} */ change) =>
    linking(`<a href="#mbi-causes" onclick="event.preventDefault(); ${change}">Causes</a>`);
  const push = "history.pushState(0, '', this.href)";
  /** @type {Record<string, string>} */
  const routers = {
    'that a router handles': routed(push),
    'that a router handles, and stops': routed(`event.stopPropagation(); ${push}`),
    'that a router handles later': routed(
      `setTimeout(() => ${push.replace('this', 'event.target')})`,
    ),
    'that replaces the address': routed(push.replace('push', 'replace')),
    'that the page prevents, to scroll smoothly to nothing': routed(''),
    'that the page prevents and stops': routed('event.stopPropagation()'),
    'around an element of its own': linking(
      `<a href="#mbi-causes"><b><template shadowrootmode="open">Causes</template></b></a>`.replaceAll(
        'b>',
        'div>',
      ),
    ),
    'in a drawing': linking(
      '<svg width="100" height="50" onclick="event.preventDefault()"><a href="#mbi-causes"><rect width="100" height="50"/></a></svg>',
    ),
    'on a page that has a variable `navigation`': linking(
      '<a href="#mbi-causes">Causes</a>',
      "<script>var navigation = document.createElement('nav')</script>",
    ),
    'to an article in closed details': linking('<a href="#mbi-causes">Causes</a>').replace(
      article,
      `<details><summary>More</summary>${article}</details>`,
    ),
    'to an article in a part that waits to be found': linking(
      '<a href="#mbi-causes">Causes</a>',
    ).replace(article, `<div hidden="until-found">${article}</div>`),
    'in a map': linking(
      '<svg width="0" height="0"></svg><map name="m"><area href="#mbi-causes" coords="0,0,9,9" shape="rect"></map><a href="#mbi-causes">Causes</a>',
    ),
  };
  // Chromium has the Navigation API, and Firefox stands for the engines that do not.
  const prepare = engine === 'Firefox' ? withoutNavigationApi : undefined;
  for (const [name, html] of Object.entries(routers))
    it(`leads there: one ${name}`, async () => {
      const {tab} = await open(html, {prepare});
      await tab.click('nav a');
      await waitUntilOpen(tab);
      await settle(tab);
      assert.deepEqual(await tab.evaluate(seen), arrived);
    });

  it('leads nowhere where the page has such a place, and has handled the click', async () => {
    const {tab} = await open(routed('').replace('</nav>', '</nav><p id="mbi-causes">Ours</p>'));
    await tab.click('nav a');
    await settle(tab);
    assert.deepEqual(await tab.evaluate(seen), untouched);
  });

  it('leads nowhere when it opens another window', async () => {
    const {tab} = await open(
      linking('<a href="#mbi-causes" onclick="event.preventDefault()">Causes</a>'),
    );
    for (const key of /** @type {const} */ (['Control', 'Shift', 'Alt', 'Meta'])) {
      await tab.keyboard.down(key);
      await tab.click('nav a');
      await tab.keyboard.up(key);
    }
    await settle(tab);
    assert.deepEqual(await tab.evaluate(seen), untouched);
  });

  for (const hash of [
    '#mbi-causes?utm_source=mail',
    '#mbi-causes:~:text=nothing',
    '#mbi-causes%20',
  ])
    it(`leads there with something added: ${hash}`, async () => {
      const {tab} = await open(linking(''), {hash});
      await waitUntilOpen(tab);
      await settle(tab);
      assert.deepEqual(await tab.evaluate(seen), arrived);
    });

  it('leads there with anything else added, when the address changes', async () => {
    const {tab} = await open(linking(''));
    for (const hash of [
      '#mbi-causes&utm_source=mail',
      '#mbi-causes%3Futm_source=mail',
      '#mbi-causes/',
      '#MBI-Causes',
      '#mbi%2Dcauses',
      '#/backs#mbi-causes',
      '#!/backs#mbi-causes',
      '#mbi-causes,',
      '#mbi-causes”',
      '#mbi-causes%E2%80%8B',
      '#mbi-causes%',
      '#mbi\u2011causes',
    ]) {
      await tab.$eval(
        tag,
        (element, hash) => {
          element.open = '';
          scrollTo({top: 0, behavior: 'instant'});
          /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
          location.hash = hash;
        },
        hash,
      );
      await waitUntilOpen(tab);
      await settle(tab);
      assert.deepEqual(await tab.evaluate(seen), arrived, hash);
    }
  });

  it('leads nowhere with another name', async () => {
    const {tab} = await open(linking(''), {hash: '#mbi-causes-and-more'});
    await settle(tab);
    assert.deepEqual(await tab.evaluate(seen), untouched);
    for (const hash of ['#xmbi-causes', '#/mbi-causes', '#mbi-causes,symptoms']) {
      await tab.evaluate((hash) => (location.hash = hash), hash);
      await settle(tab);
      assert.deepEqual(await tab.evaluate(seen), untouched, hash);
    }
  });
});

inEveryEngine('a page whose address names a section', ({engine, open}) => {
  for (const prepare of engine === 'Firefox' ? [undefined] : [undefined, withoutNavigationApi])
    it(`opens it again at the next visit: ${prepare ? 'without' : 'with'} the Navigation API`, async () => {
      const {tab} = await open(linking('<button>Elsewhere</button>'), {
        hash: '#mbi-causes',
        prepare,
      });
      await waitUntilOpen(tab);
      await tab.evaluate((html) => {
        const {href} = location;
        document.querySelector('menopause-backpain-info')?.remove();
        history.pushState(0, '', '/elsewhere');
        history.pushState(0, '', href);
        document.querySelector('div')?.insertAdjacentHTML('afterend', html);
      }, article);
      await waitUntilOpen(tab);
      await settle(tab);
      assert.deepEqual(await tab.evaluate(seen), arrived);
    });

  it('does not move the reader when a new article takes the place of the old one', async () => {
    const {tab} = await open(linking('<button>Elsewhere</button>'), {hash: '#mbi-causes'});
    await waitUntilOpen(tab);
    await tab.evaluate(() => scrollTo({top: 0, behavior: 'instant'}));
    await tab.click('nav button');
    await tab.evaluate((html) => {
      document.querySelector('menopause-backpain-info')?.remove();
      document.querySelector('div')?.insertAdjacentHTML('afterend', html);
    }, article);
    await waitUntilOpen(tab);
    await settle(tab);
    assert.deepEqual(await tab.evaluate(seen), {open: 'causes', focused: null, inView: false});
  });

  it('opens it in the article that the page shows, not in the one that it hides', async () => {
    const {tab} = await open(
      page({head: scriptTag(), body: `<div hidden>${article}</div>${space}${article}${space}`}),
      {hash: '#mbi-causes'},
    );
    await tab.waitForSelector(`body > ${tag}[open]`);
    await settle(tab);
    const [focused, inView] = await tab.$eval(`body > ${tag}`, ({shadowRoot}) => {
      const heading = shadowRoot?.activeElement;
      const {top = -1} = heading?.getBoundingClientRect() ?? {};
      return [
        heading?.firstElementChild?.getAttribute('aria-controls'),
        top >= 0 && top < innerHeight,
      ];
    });
    assert.deepEqual([focused, inView], ['causes', true]);
  });

  it('opens it in an article that replaces the old one in one step', async () => {
    const {tab} = await open(linking('').replace(article, `<main>${article}</main>`), {
      hash: '#mbi-causes',
    });
    await waitUntilOpen(tab);
    await tab.$eval('main', (main, html) => (main.innerHTML = html), article);
    await waitUntilOpen(tab);
  });

  const form = '<input>';
  const late = page({body: `${form}${space}${article}${space}`});
  const addScript = (/** @type {Tab} */ tab) =>
    tab.addScriptTag({url: '/menopause-backpain-info.js'});
  const opened = {open: 'causes', focused: null, inView: false};

  it('leaves a reader who types in a form when the script comes', async () => {
    const {tab} = await open(late, {hash: '#mbi-causes'});
    await tab.click('input');
    await tab.keyboard.type('My ');
    await addScript(tab);
    await waitUntilOpen(tab);
    await settle(tab);
    await tab.keyboard.type('back');
    assert.deepEqual(await tab.evaluate(seen), opened);
    assert.equal(await tab.$eval('input', ({value}) => value), 'My back');
    assert.equal(await tab.evaluate(() => scrollY), 0);
  });

  it('leaves a reader who has scrolled before the script comes', async () => {
    const {tab} = await open(late, {hash: '#mbi-causes'});
    await tab.evaluate(() => scrollTo({top: 500, behavior: 'instant'}));
    await addScript(tab);
    await waitUntilOpen(tab);
    await settle(tab);
    assert.deepEqual(await tab.evaluate(seen), opened);
    assert.equal(await tab.evaluate(() => scrollY), 500);
  });

  it('leaves a reader who reloads it', async () => {
    const {tab} = await open(linking(''), {hash: '#mbi-causes'});
    await waitUntilOpen(tab);
    await tab.evaluate(() => scrollTo({top: 0, behavior: 'instant'}));
    await settle(tab);
    await tab.reload();
    await waitUntilOpen(tab);
    await settle(tab);
    assert.deepEqual(await tab.evaluate(seen), opened);
  });

  it('leaves a reader who comes back to it where the browser puts them', async () => {
    const {tab} = await open(linking('<a href="#mbi-causes">Causes</a>'));
    await tab.click('nav a');
    await waitUntilOpen(tab);
    await settle(tab);
    const there = await tab.evaluate(() => scrollY);
    await tab.evaluate(() => scrollBy({top: 150, behavior: 'instant'}));
    await settle(tab);
    for (const [step, hash] of /** @type {const} */ ([
      [-1, ''],
      [1, '#mbi-causes'],
    ])) {
      await tab.evaluate((step) => history.go(step), step);
      await tab.waitForFunction((hash) => location.hash === hash, {}, hash);
    }
    await settle(tab);
    const hasNavigation = await tab.evaluate(() => 'navigation' in window);
    // Firefox keeps places in sixtieths of a pixel.
    const moved = Math.round((await tab.evaluate(() => scrollY)) - there);
    assert.equal(moved, hasNavigation ? 150 : 0);
  });
});
