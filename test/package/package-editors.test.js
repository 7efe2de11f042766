// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv} from 'ajv';
import languageService from 'vscode-html-languageservice';

const {TextDocument, getLanguageService, newHTMLDataProvider} = languageService;

const root = new URL('../../', import.meta.url);
/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const tag = 'menopause-backpain-info';
const manifest = json('dist/custom-elements.json');
const element = manifest.modules[0].declarations.find(
  (/** @type {any} */ {tagName}) => tagName === tag,
);
/** @param {{name: string}[]} list */
const names = (list) => list.map(({name}) => name).sort();
const sections = ['causes', 'questions', 'see-a-doctor', 'sources', 'symptoms', 'treatment'];

describe('custom-elements.json', () => {
  it('follows its schema', () => {
    const ajv = new Ajv({allErrors: true});
    const isValid = ajv.compile(json('node_modules/custom-elements-manifest/schema.json'));
    isValid(manifest);
    assert.deepEqual(isValid.errors, null);
  });

  it('has the type of each attribute, event, field and parameter', () => {
    const {attributes, members, events} = element;
    const typed = [
      ...[
        attributes,
        events,
        members.filter((/** @type {any} */ {kind}) => kind === 'field'),
      ].flat(),
      ...members.flatMap((/** @type {any} */ {parameters = []}) => parameters),
    ];
    assert.ok(typed.length > 15);
    assert.deepEqual(names(typed.filter(({type}) => !type?.text)), []);
  });

  it('has the syntax and default of each custom property', () => {
    assert.deepEqual(
      names(element.cssProperties.filter((/** @type {any} */ one) => !one.syntax || !one.default)),
      [],
    );
  });
});

describe('VS Code', () => {
  const service = getLanguageService({useDefaultDataProvider: false});
  service.setDataProviders(false, [
    newHTMLDataProvider(tag, json('dist/vscode.html-custom-data.json')),
  ]);

  /**
   * A page with `|` where the cursor is.
   *
   * @param {string} text
   */
  const at = (text) => {
    const document = TextDocument.create('file:///page.html', 'html', 1, text.replace('|', ''));
    const position = document.positionAt(text.indexOf('|'));
    return {document, position, html: service.parseHTMLDocument(document)};
  };

  /** @param {string} text */
  const offered = (text) => {
    const {document, position, html} = at(text);
    return service.doComplete(document, position, html).items;
  };

  /** @param {string} text */
  const hover = (text) => {
    const {document, position, html} = at(text);
    const contents = service.doHover(document, position, html)?.contents;
    return JSON.stringify(contents);
  };

  /** @param {{label: string}[]} items */
  const labels = (items) => items.map(({label}) => label.replaceAll('"', '')).sort();

  it('offers the tag', () => {
    assert.ok(labels(offered('<m|')).includes(tag));
  });

  it('offers the attributes', () => {
    // The service offers `data-` for every tag.
    const own = labels(offered(`<${tag} |></${tag}>`)).filter((label) => label !== 'data-');
    assert.deepEqual(own, names(element.attributes));
  });

  it('adds a boolean attribute without a value', () => {
    const item = offered(`<${tag} |></${tag}>`).find(({label}) => label === 'exclusive');
    assert.equal(item?.textEdit?.newText, 'exclusive');
  });

  for (const [attribute, values] of Object.entries({
    theme: ['dark', 'light'],
    'heading-level': ['1', '2', '3', '4', '5'],
    open: ['all', ...sections],
    sections,
    lang: ['en', 'es'],
  }))
    it(`offers the values of ${attribute}`, () => {
      assert.deepEqual(labels(offered(`<${tag} ${attribute}="|"></${tag}>`)), values);
    });

  it('explains the tag with its slots, parts, events, methods and custom properties', () => {
    const text = hover(`<menopause|-backpain-info></${tag}>`);
    const {slots, cssParts, cssProperties, events} = element;
    for (const {name, description} of [slots, cssParts, cssProperties, events].flat())
      assert.ok(
        text.includes(name) && text.includes(JSON.stringify(description).slice(1, -1)),
        name,
      );
    for (const method of ['show', 'hide', 'toggle', 'print'])
      assert.ok(text.includes(method), method);
  });

  for (const {name, description} of element.attributes)
    it(`explains an attribute: ${name}`, () => {
      const text = hover(`<${tag} |${name}></${tag}>`);
      assert.ok(text.includes(JSON.stringify(description).slice(1, -1)), text);
    });

  it('offers all custom properties and parts in style sheets', () => {
    const {properties, pseudoElements} = json('dist/vscode.css-custom-data.json');
    assert.deepEqual(names(properties), names(element.cssProperties));
    assert.deepEqual(
      names(pseudoElements),
      names(element.cssParts).map((name) => `::part(${name})`),
    );
    for (const {name, description} of [...properties, ...pseudoElements])
      assert.ok(description, name);
  });
});

describe('JetBrains editors', () => {
  const {name, version, contributions} = json('dist/web-types.json');
  const [data] = contributions.html.elements;

  it('get the name and version of the package', () => {
    assert.deepEqual({name, version}, {name: tag, version: json('package.json').version});
    assert.equal(contributions.html.elements.length, 1);
    assert.equal(data.name, tag);
  });

  it('get every name with its description', () => {
    const {attributes, slots, events, cssProperties, cssParts, members} = element;
    const fields = members.filter((/** @type {any} */ {kind}) => kind === 'field');
    assert.deepEqual(names(data.attributes), names(attributes));
    assert.deepEqual(names(data.slots), names(slots));
    assert.deepEqual(names(data.events), names(events));
    assert.deepEqual(names(data.js.properties), names(fields));
    assert.deepEqual(names(contributions.css.properties), names(cssProperties));
    assert.deepEqual(
      names(contributions.css['pseudo-elements']),
      names(cssParts).map((part) => `part(${part})`),
    );
    const described = [data.attributes, data.slots, data.events, data.js.properties];
    for (const {name, description} of [...described, contributions.css.properties].flat())
      assert.ok(description, name);
  });

  it('get the values of attributes', () => {
    const types = Object.fromEntries(
      data.attributes.map((/** @type {any} */ {name, value}) => [name, value.type]),
    );
    assert.deepEqual(types, {
      'emergency-number': 'string',
      exclusive: 'boolean',
      'heading-level': '1 | 2 | 3 | 4 | 5',
      lang: "'en' | 'es' | string",
      open: "'all' | 'causes' | 'symptoms' | 'treatment' | 'see-a-doctor' | 'questions' | 'sources' | string",
      sections:
        "'causes' | 'symptoms' | 'treatment' | 'see-a-doctor' | 'questions' | 'sources' | string",
      theme: "'light' | 'dark'",
    });
  });
});
