import {assert, nextFrame} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {
  all,
  button,
  found,
  openSections,
  part,
  parts,
  rootOf,
  sectionButton,
  tag,
  textOf,
} from '../helpers/find.js';
import {addScript, closePages, loadPage, scripts} from '../helpers/load-page.js';

type Page = Window & typeof globalThis;

const elementOn = async (page: Page): Promise<MenopauseBackpainInfo> => {
  const element = found(page.document.querySelector(tag), 'element');
  await element.updateComplete;
  return element;
};

/** Loads a page, changes it, and only then lets the script run. */
const loadWith = async (
  body: string,
  change: (page: Page) => void,
): Promise<MenopauseBackpainInfo> => {
  const page = await loadPage(body);
  change(page);
  await addScript(page.document, scripts.all);
  return elementOn(page);
};

const options = `emergency-number="112" heading-level="3"`;

const assertWorks = async (element: MenopauseBackpainInfo): Promise<void> => {
  const causes = sectionButton(element, 'causes');
  causes.click();
  await element.updateComplete;
  assert.deepEqual(openSections(element), ['causes']);
  assert.equal(causes.getAttribute('aria-expanded'), 'true');
  sectionButton(element, 'causes').click();
  await element.updateComplete;
  assert.deepEqual(openSections(element), []);
  assert.include(textOf(part(element, 'alert')), '112');
  assert.equal(part(element, 'heading').localName, 'h3');
  const border = found(element.ownerDocument.defaultView, 'view').getComputedStyle(
    part(element, 'alert'),
  ).borderInlineStartWidth;
  assert.equal(border, '4px');
};

describe('the element', () => {
  afterEach(closePages);

  it('works when its observed attributes are read again', async () => {
    const element = await loadWith(`<${tag} ${options}></${tag}>`, () => undefined);
    const view = element.ownerDocument.defaultView as Page;
    const theClass = view.customElements.get(tag) as unknown as {observedAttributes: string[]};
    assert.include(theClass.observedAttributes, 'emergency-number');
    await assertWorks(element);
  });

  it('works in a registry of its own, beside the page’s', async () => {
    const element = await loadWith(`<${tag} ${options}></${tag}>`, () => undefined);
    const view = element.ownerDocument.defaultView as Page;
    try {
      new view.CustomElementRegistry().define(tag, found(view.customElements.get(tag), 'class'));
    } catch (error) {
      // Engines without scoped registries.
      assert.match(String(error), /Illegal constructor/);
    }
    await assertWorks(element);
  });

  for (const name of ['ariaExpanded', 'ariaPressed'])
    it(`works without ${name}`, async () => {
      const element = await loadWith(`<${tag} ${options}></${tag}>`, (page) => {
        Reflect.deleteProperty(page.Element.prototype, name);
      });
      await assertWorks(element);
    });

  for (const name of ['Event', 'CustomEvent', 'Element', 'Node', 'MouseEvent'])
    it(`works where an old library has replaced ${name}`, async () => {
      const element = await loadWith(`<${tag} ${options}></${tag}>`, (page) => {
        Reflect.set(page, name, function Replaced(this: object) {
          Object.assign(this, {replaced: true});
        });
      });
      const heard: unknown[] = [];
      element.addEventListener('mbi-section-toggle', ({section, open}) =>
        heard.push(section, open),
      );
      await assertWorks(element);
      assert.deepEqual(heard, ['causes', true, 'causes', false]);
    });

  it('follows a deep link where an old library has replaced Event', async () => {
    const page = await loadPage(`<${tag}></${tag}>`);
    page.location.hash = '#mbi-causes';
    Reflect.set(page, 'Event', function Replaced() {});
    await addScript(page.document, scripts.all);
    const element = await elementOn(page);
    await nextFrame();
    assert.deepEqual(openSections(element), ['causes']);
  });

  describe('in another document', () => {
    const moveInto = async (frame: Page): Promise<MenopauseBackpainInfo> => {
      const page = await loadPage('');
      await addScript(page.document, scripts.all);
      const element = page.document.createElement(tag);
      element.emergencyNumber = '112';
      element.headingLevel = 3;
      frame.document.body.append(element);
      await element.updateComplete;
      return element;
    };

    it('works when it begins there', async () => {
      await assertWorks(await moveInto(await loadPage('')));
    });

    it('works when it moves there and back', async () => {
      const element = await moveInto(await loadPage(''));
      const home = element.ownerDocument;
      const other = await loadPage('<p lang="es"></p>');
      found(other.document.querySelector('p'), 'place').append(element);
      await element.updateComplete;
      assert.equal(part(element, 'article').lang, 'es');
      element.lang = 'en';
      await element.updateComplete;
      await assertWorks(element);
      home.body.append(element);
      await element.updateComplete;
      await assertWorks(element);
    });

    it('prints without an error', async () => {
      const frame = await loadPage('');
      let prints = 0;
      frame.print = () => void prints++;
      const element = await moveInto(frame);
      button(element, 'Print').click();
      assert.equal(prints, 1);
      assert.lengthOf(frame.document.querySelectorAll(tag), 1);
    });
  });

  describe('in a language as pages write it', () => {
    const titleOn = async (html: string, change: (page: Page) => void = () => undefined) => {
      const element = await loadWith(html, change);
      return part(element, 'article').lang;
    };
    for (const lang of ['es_MX', ' es ', 'spa', 'spa-MX', 'ES', 'es-419', 'es_ES.UTF-8', 'es,en'])
      it(`“${lang}” is Spanish`, async () => {
        assert.equal(await titleOn(`<div lang="${lang}"><${tag}></${tag}></div>`), 'es');
      });

    it('is the one that a `meta` element declares, where there is no `lang`', async () => {
      const meta = '<meta http-equiv="Content-Language" content="es-MX">';
      const lang = await titleOn(`<${tag}></${tag}>`, ({document}) => {
        document.documentElement.removeAttribute('lang');
        document.head.insertAdjacentHTML('beforeend', meta);
      });
      assert.equal(lang, 'es');
    });

    it('stays when a translator sets one that has no article', async () => {
      const element = await loadWith(`<${tag}></${tag}>`, ({document}) => {
        document.documentElement.lang = 'es';
      });
      element.ownerDocument.documentElement.lang = 'fr';
      await nextFrame();
      await element.updateComplete;
      assert.equal(part(element, 'article').lang, 'es');
      element.ownerDocument.documentElement.lang = 'en';
      await nextFrame();
      await element.updateComplete;
      assert.equal(part(element, 'article').lang, 'en');
    });
  });

  describe('in a page', () => {
    it('lets clicks through where the page does', async () => {
      const page = await loadPage(
        `<button style="position: fixed; inset: 0">Ours</button>
        <div style="position: fixed; inset: 0; opacity: 0; pointer-events: none"><${tag}></${tag}></div>`,
      );
      await addScript(page.document, scripts.all);
      await elementOn(page);
      assert.equal(page.document.elementFromPoint(100, 100)?.textContent, 'Ours');
    });

    it('has the size of text and the pointer that the page sets for all', async () => {
      const element = await loadWith(`<${tag}></${tag}>`, ({document}) => {
        const {style} = document.documentElement;
        style.setProperty('-webkit-text-size-adjust', '80%');
        style.setProperty('text-size-adjust', '80%');
        style.cursor = 'crosshair';
      });
      const view = element.ownerDocument.defaultView as Page;
      const inside = view.getComputedStyle(part(element, 'article'));
      const outside = view.getComputedStyle(element.ownerDocument.documentElement);
      for (const name of ['text-size-adjust', '-webkit-text-size-adjust', 'cursor'])
        assert.equal(inside.getPropertyValue(name), outside.getPropertyValue(name), name);
    });

    it('takes no place while it is hidden, whatever its `display`', async () => {
      const element = await loadWith(
        `<style>${tag} {display: flow-root}</style><${tag} hidden></${tag}>`,
        () => undefined,
      );
      assert.equal(element.offsetHeight, 0);
      assert.isFalse(all(element, '[part]')[0].checkVisibility());
      assert.isNotEmpty(parts(element, 'section'));
      assert.isNotNull(rootOf(element));
    });
  });
});
