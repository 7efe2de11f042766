import {assert} from '@open-wc/testing';
import {blend} from './support/accessibility-colours.js';
import {showArticle} from './support/accessibility-page.js';
import {found} from './support/find.js';

interface CssProperty {
  name: string;
  default: string;
  description: string;
  syntax: string;
}

interface Manifest {
  modules: {declarations: {customElement?: boolean; cssProperties: CssProperty[]}[]}[];
}

/** The custom properties as `custom-elements.json` documents them. */
const documented = async (): Promise<CssProperty[]> => {
  const file = await fetch('/dist/custom-elements.json');
  const {modules} = (await file.json()) as Manifest;
  const declarations = modules.flatMap((module) => module.declarations);
  return found(
    declarations.find(({customElement}) => customElement),
    'element in the manifest',
  ).cssProperties;
};

const colours = ['color', 'background-color', 'border-bottom-color', 'outline-color', 'stroke'];
const others = ['font-family', 'font-size', 'line-height', 'padding', 'margin', 'border-radius'];

/** What each place looks like; colours as they are seen, in whatever notation. */
const look = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('.container *')].map((place) => {
    const style = getComputedStyle(place);
    const seen = colours
      .map((name) => style.getPropertyValue(name))
      .map((colour) => (CSS.supports('color', colour) ? blend([colour]) : colour));
    const rest = [...others, 'width', 'transition-duration'].map((name) =>
      style.getPropertyValue(name),
    );
    return [place.localName, ...seen, ...rest].join(' ');
  });

describe('each custom property', () => {
  it('is documented with its syntax, its default and what it is for', async () => {
    const properties = await documented();
    assert.isAbove(properties.length, 15);
    for (const {name, description, syntax, default: value} of properties) {
      assert.match(syntax, /^<[a-z-]+>$/, name);
      assert.isNotEmpty(value, name);
      assert.isAbove(description.length, 5, name);
    }
  });

  for (const theme of ['light', 'dark']) {
    it(`has the default that is documented, ${theme}`, async () => {
      const {root, element} = await showArticle(`open="all" theme="${theme}"`);
      const before = look(root);
      for (const {name, default: value} of await documented()) {
        element.style.setProperty(name, value);
      }
      assert.deepEqual(look(root), before);
    });
  }
});
