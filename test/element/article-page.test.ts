import {assert} from '@open-wc/testing';
import {found, tag} from '../helpers/find.js';
import {closePages} from '../helpers/load-page.js';

interface Height {
  readonly type: string;
  readonly height: number;
}

const wholeFile = `/dist/cdn/${tag}.en.page.html`;

/** Shows the article's page in a frame, and collects what the page reports. */
const showFrame = (sandbox?: string, src = wholeFile) => {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.style.width = '600px';
  const reports: Height[] = [];
  const waiting: (() => void)[] = [];
  const listen = ({source, data}: MessageEvent): void => {
    if (source !== frame.contentWindow) return;
    reports.push(data as Height);
    waiting.splice(0).forEach((resolve) => resolve());
  };
  window.addEventListener('message', listen);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  frame.src = src;
  document.body.append(frame);
  /** The first reported height of which the condition holds. */
  const height = async (condition: (height: number) => boolean): Promise<number> => {
    for (;;) {
      const report = reports.find((each) => condition(each.height));
      if (report) return report.height;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return {frame, loaded, reports, height};
};

/** The document in the frame, and the shadow root of its article. */
const inside = (frame: HTMLIFrameElement): [page: Document, article: ShadowRoot] => {
  const page = found(frame.contentDocument, 'document');
  return [page, found(found(page.querySelector(tag), 'element').shadowRoot, 'article')];
};

describe('the page with the article, in a frame', () => {
  afterEach(closePages);

  it('reports its height, and again when a section opens', async () => {
    const {frame, loaded, reports, height} = showFrame();
    await loaded;
    const [page, article] = inside(frame);
    const closed = await height((value) => value === page.documentElement.offsetHeight);
    assert.deepEqual(Object.keys(reports[0]).sort(), ['height', 'type']);
    assert.equal(reports[0].type, tag);

    found(article.querySelector<HTMLElement>('[aria-controls=treatment]'), 'button').click();
    const opened = await height((value) => value > closed + 100);
    assert.equal(opened, page.documentElement.offsetHeight);
  });

  it('fits a frame of the reported height without scrolling', async () => {
    const {frame, loaded, height} = showFrame();
    await loaded;
    const [page] = inside(frame);
    frame.style.height = `${await height((value) => value === page.documentElement.offsetHeight)}px`;
    assert.isAtMost(page.documentElement.scrollHeight, frame.clientHeight);
  });

  it('reports its height from a sandbox that lets it run scripts', async () => {
    const {frame, loaded, height} = showFrame('allow-scripts');
    await loaded;
    assert.isAbove(await height((value) => value > 500), 500);
    assert.isNull(frame.contentDocument);
  });

  it('shows every section in a sandbox without scripts', async () => {
    const {frame, loaded, reports} = showFrame('allow-same-origin');
    await loaded;
    const [, article] = inside(frame);
    for (const animation of article.getAnimations()) animation.finish();
    const bodies = [...article.querySelectorAll('[part=body]')];
    assert.isAtLeast(bodies.length, 6);
    for (const body of bodies) {
      assert.isTrue(body.checkVisibility());
      assert.isAbove(body.getBoundingClientRect().height, 20);
    }
    assert.isEmpty(reports);
  });

  it('opens links to other sites in a new tab, and its own links in place', async () => {
    const {frame, loaded} = showFrame();
    await loaded;
    const [page, article] = inside(frame);
    // The tab must not open here.
    page.addEventListener('click', (event) => event.preventDefault());
    const follow = (selector: string): string => {
      const link = found(article.querySelector<HTMLAnchorElement>(selector), 'link');
      link.click();
      return link.target;
    };
    assert.equal(follow('[part=sources] a[href^="https:"]'), '_blank');
    assert.equal(follow('[part=alert] a[href^="tel:"]'), '');
    assert.equal(follow('[part=body] a[href^="#"]'), '');
  });

  it('is in Spanish, too', async () => {
    const {frame, loaded, height} = showFrame(undefined, wholeFile.replace('.en.', '.es.'));
    await loaded;
    const [page, article] = inside(frame);
    await height((value) => value > 500);
    assert.equal(page.documentElement.lang, 'es');
    assert.equal(page.title, 'Menopausia y dolor de espalda');
    assert.isNotNull(article.querySelector('[part=article][lang=es]'));
  });
});
