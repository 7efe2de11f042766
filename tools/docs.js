// @ts-check
/** `npm run docs`: writes the tables of the API and of browsers, the budgets and the version into README.md and docs/. */
import {readFileSync, writeFileSync} from 'node:fs';
import {markdownTable} from 'markdown-table';
import {format, resolveConfig} from 'prettier';
import {supportTable} from '../test/older/support-table.js';
import {budgets} from './budgets.js';

/** @import {ClassMethod, CssCustomProperty, CustomElement, CustomElementField, Package} from 'custom-elements-manifest' */

const read = (/** @type {string} */ file) => readFileSync(file, 'utf8');

const ofSize = ['budget', 'budget-of-all'];

/** @type {Record<string, string[]>} each document that `npm run docs` writes, with its blocks */
const documents = {
  'README.md': [...ofSize, 'attributes', 'slots', 'main-properties', 'browsers'],
  'docs/performance.md': ofSize,
  'docs/recipes.md': ['methods', 'events'],
  'docs/styling.md': ['css-properties', 'parts'],
};

/** The custom properties that the README explains. `docs/styling.md` has all of them. */
const mainProperties = [
  '--mbi-color-accent',
  '--mbi-color-surface',
  '--mbi-font-family',
  '--mbi-font-size',
  '--mbi-max-width',
];

/** Each document as it is, and as the manifest, the budgets and package.json require it. */
export const updateDocuments = () => {
  const {name, version} = JSON.parse(read('package.json'));
  /** @type {Record<string, string>} */
  const blocks = {
    ...apiTables(JSON.parse(read('dist/custom-elements.json'))),
    browsers: supportTable,
    budget: budgets[`${name}.en.js`].toLocaleString('en'),
    'budget-of-all': budgets[`${name}.js`].toLocaleString('en'),
  };
  return Promise.all(
    Object.entries(documents).map(async ([file, names]) => {
      const current = read(file);
      const own = Object.fromEntries(names.map((block) => [block, blocks[block]]));
      const text = setVersion(fillBlocks(current, own), version);
      const updated = await format(text, {...(await resolveConfig(file)), filepath: file});
      return {file, current, updated};
    }),
  );
};

/**
 * Replaces the text between each pair of markers, `<!-- name -->` and `<!-- /name -->`, which stand in
 * a line or around paragraphs.
 *
 * @type {(text: string, blocks: Record<string, string>) => string} with blocks by the name in the markers
 */
export const fillBlocks = (text, blocks) => {
  for (const [name, block] of Object.entries(blocks)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, inside, more] = text.split(start);
    const [, after] = inside?.split(end) ?? [];
    if (after === undefined || more !== undefined)
      fail(`A document needs "${start}" and, after it, "${end}", once.`);
    const space = inside.startsWith('\n') ? '\n\n' : '';
    text = [before, start, space, block, space, end, after].join('');
  }
  return text;
};

/**
 * Sets the version in addresses that have one: `…@1.2.3/…` at a CDN, `…/1.2.3/…` elsewhere.
 *
 * @type {(text: string, version: string) => string}
 */
export const setVersion = (text, version) =>
  text.replace(/(?<=menopause-backpain-info[@/])\d+\.\d+\.\d+[^/\s]*(?=\/)/g, version);

/** The tables that document the element, by the name of their block in the documents. */
export const apiTables = (/** @type {Package} */ manifest) => {
  const classes = manifest.modules.flatMap(({declarations = []}) => declarations);
  const element = classes.find((each) => 'customElement' in each && each.customElement);
  const {members = [], ...lists} = /** @type {CustomElement} */ (element);
  const fields = /** @type {CustomElementField[]} */ (members.filter(({kind}) => kind === 'field'));
  const methods = members.filter((member) => member.kind === 'method');

  return {
    attributes: table(fields, {
      attribute: ({attribute}) => code(attribute),
      property: ({name}) => code(name),
      default: (field) =>
        defaultInWords(field) ?? fail(`The description of "${field.name}" needs “Default: ….”`),
      meaning,
    }),
    // The static method is for scripts that add a language, not for pages.
    methods: table(
      methods.filter((method) => !method.static),
      {method: (method) => code(signature(method)), does: describe},
    ),
    events: table(lists.events, {
      event: ({name}) => code(name),
      type: ({type}) => code(type.text),
      when: describe,
    }),
    slots: table(lists.slots, {slot: ({name}) => (name ? code(name) : '(none)'), holds: describe}),
    parts: table(lists.cssParts, {part: ({name}) => code(name), is: describe}),
    'main-properties': propertyTable(
      lists.cssProperties?.filter(({name}) => mainProperties.includes(name)),
    ),
    'css-properties': propertyTable(lists.cssProperties),
  };
};

const propertyTable = (/** @type {CssCustomProperty[] | undefined} */ properties) =>
  table(properties, {
    property: ({name}) => code(name),
    type: ({syntax = ''}) => syntax.replace(/[<>]/g, ''),
    'default: light, dark': (property) => defaultInWords(property) ?? defaultValues(property),
    'what it is for': meaning,
  });

/**
 * @template Item
 * @param {Item[] | undefined} items one row each
 * @param {Record<string, (item: Item) => string>} columns from the heading to the text of a cell
 */
const table = (items = [], columns) => {
  const cells = Object.values(columns);
  const rows = items.map((item) => cells.map((cell) => cell(item).replaceAll('|', '\\|')));
  return markdownTable([Object.keys(columns), ...rows]);
};

const code = (/** @type {string | undefined} */ text) => `\`${text}\``;

const signature = (/** @type {ClassMethod} */ {name, parameters = []}) =>
  `${name}(${parameters.map((each) => each.name + (each.default ? '?' : '')).join(', ')})`;

/** @typedef {{name: string, description?: string}} Documented */

const describe = (/** @type {Documented} */ {name, description}) =>
  description || fail(`The manifest does not describe "${name}".`);

/** The description without the default that may stand at its end. */
const meaning = (/** @type {Documented} */ item) => describe(item).split(' Default: ')[0];

const defaultInWords = (/** @type {Documented} */ item) =>
  /(?<= Default: ).+(?=\.$)/.exec(describe(item))?.[0];

/** The default of a CSS custom property: one value, or one for light and one for dark. */
const defaultValues = (/** @type {CssCustomProperty} */ {default: value = ''}) =>
  (/^light-dark\(([^()]+), ([^()]+)\)$/.exec(value)?.slice(1) ?? [value]).map(code).join(', ');

/** @returns {never} */
const fail = (/** @type {string} */ message) => {
  throw new Error(message);
};

if (process.argv[1] === import.meta.filename) {
  for (const {file, current, updated} of await updateDocuments()) {
    writeFileSync(file, updated);
    console.log(`${file} is ${current === updated ? 'up to date' : 'updated'}.`);
  }
}
