import {assert} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {addScript, closePages, loadPage} from '../helpers/load-page.js';
import {recordToggles} from '../helpers/record.js';
import {
  all,
  assertSame,
  button,
  citations,
  focusedIn,
  found,
  headings,
  levelOf,
  openSections,
  part,
  readableSections,
  sectionButton,
  sectionIds,
  shownSections,
  sources,
  tag,
  textOf,
  titleLink,
} from '../helpers/find.js';

/** A page whose server has rendered the element, before its scripts. */
const loadRendered = async (attributes = ''): Promise<Window & typeof globalThis> =>
  loadPage(
    await executeServerCommand<string, string>(
      'render-on-server',
      `<${tag} lang="en" ${attributes}><p slot="intro">Our own words</p></${tag}>`,
    ),
  );

const elementOf = (page: Window): MenopauseBackpainInfo =>
  found(page.document.querySelector(tag), 'element');

/** Runs the page's scripts: Lit's support for hydration, then the element. */
const hydrate = async (page: Window): Promise<MenopauseBackpainInfo> => {
  const errors: unknown[] = [];
  page.addEventListener('error', ({message}) => errors.push(message));
  page.addEventListener('unhandledrejection', ({reason}) => errors.push(reason));
  await addScript(
    page.document,
    '/node_modules/@lit-labs/ssr-client/lit-element-hydrate-support.js',
    'module',
  );
  await addScript(page.document, '/dist/define.js', 'module');
  const element = elementOf(page);
  await element.updateComplete;
  assert.deepEqual(errors, []);
  return element;
};

describe('an element rendered on a server', () => {
  afterEach(closePages);

  it('shows its article before any script', async () => {
    const page = await loadRendered('open="causes"');
    assert.isTrue(part(elementOf(page), 'alert').checkVisibility());
    assert.deepEqual(readableSections(elementOf(page)), ['causes']);
  });

  for (const attributes of [
    '',
    'open="causes sources"',
    'open="all"',
    'exclusive',
    'heading-level="4"',
    'emergency-number="112"',
    'theme="dark"',
  ]) {
    it(`keeps every node: ${attributes || 'no attribute'}`, async () => {
      const page = await loadRendered(attributes);
      const nodes = all(elementOf(page), '*');
      const text = textOf(part(elementOf(page), 'article'));
      const toggles = recordToggles(elementOf(page));
      const element = await hydrate(page);
      assertSame(all(element, '*'), nodes);
      assert.equal(textOf(part(element, 'article')), text);
      assert.deepEqual(toggles, []);
    });
  }

  it('has headings of the right level', async () => {
    const element = await hydrate(await loadRendered('heading-level="4"'));
    assert.equal(levelOf(headings(element)[0]), 4);
  });

  it('has the page’s emergency number', async () => {
    const element = await hydrate(await loadRendered('emergency-number="112"'));
    assert.include(textOf(part(element, 'alert')), 'Call 112');
  });

  it('opens and closes sections', async () => {
    const element = await hydrate(await loadRendered('open="causes"'));
    assert.deepEqual(openSections(element), ['causes']);
    sectionButton(element, 'treatment').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
    button(element, 'Open all sections').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), sectionIds);
    element.hide();
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('follows its attributes', async () => {
    const element = await hydrate(await loadRendered());
    element.setAttribute('emergency-number', '999');
    element.headingLevel = 1;
    await element.updateComplete;
    assert.include(textOf(part(element, 'alert')), 'Call 999');
    assert.equal(levelOf(headings(element)[0]), 1);
  });

  it('leads from a citation to its source', async () => {
    const element = await hydrate(await loadRendered());
    citations(element, 1)[0].click();
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    assertSame(focusedIn(element), titleLink(sources(element)[0]));
  });

  it('leaves the focus where it was', async () => {
    const page = await loadRendered();
    const focused = sectionButton(elementOf(page), 'causes');
    focused.focus();
    assertSame(focusedIn(await hydrate(page)), focused);
  });

  it('shows the sections of the attribute, with the sources that they cite', async () => {
    const page = await loadRendered('sections="questions causes"');
    const nodes = all(elementOf(page), '*');
    const element = await hydrate(page);
    assertSame(all(element, '*'), nodes);
    assert.deepEqual(shownSections(element), ['questions', 'causes', 'sources']);
    assert.isTrue(sources(element).some((source) => source.hidden));
  });
});
