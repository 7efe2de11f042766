// @ts-check
import {markdownTable} from 'markdown-table';

/** @typedef {import('custom-elements-manifest').CustomElement} CustomElement */
/** @typedef {import('custom-elements-manifest').ClassMethod} Method */
/** @typedef {import('custom-elements-manifest').CustomElementField} Field */
/** @typedef {import('custom-elements-manifest').CssCustomProperty} Property */

/** By the marker of its place in the README, what the manifest says of the element. */
export const apiTables = (/** @type {import('custom-elements-manifest').Package} */ manifest) => {
  const classes = manifest.modules.flatMap(({declarations = []}) => declarations);
  const element = /** @type {CustomElement} */ (
    classes.find((each) => 'customElement' in each && each.customElement)
  );
  const {members = [], events, slots, cssParts, cssProperties = []} = element;
  const fields = /** @type {Field[]} */ (members.filter(({kind}) => kind === 'field'));
  const methods = /** @type {Method[]} */ (members.filter(isForPages));

  return {
    attributes: table(
      ['attribute', 'property', 'default', 'meaning'],
      fields.map((field) => {
        const {meaning, inWords} = read(field);
        if (!inWords) throw new Error(`The description of "${field.name}" needs “Default: ….”`);
        return [code(field.attribute ?? ''), code(field.name), inWords, meaning];
      }),
    ),
    methods: table(
      ['method', 'does'],
      methods.map((method) => [code(signature(method)), sentence(method)]),
    ),
    events: table(
      ['event', 'type', 'when'],
      events?.map((event) => [code(event.name), code(event.type.text), sentence(event)]),
    ),
    slots: table(
      ['slot', 'holds'],
      slots?.map((slot) => [slot.name ? code(slot.name) : '(none)', sentence(slot)]),
    ),
    parts: table(
      ['part', 'is'],
      cssParts?.map((part) => [code(part.name), sentence(part)]),
    ),
    'css-properties': table(
      ['property', 'type', 'default: light, dark', 'what it is for'],
      cssProperties.map((property) => {
        const {meaning, inWords} = read(property);
        const type = property.syntax?.replace(/^<(.+)>$/, '$1') ?? '';
        return [code(property.name), type, inWords ?? codes(property), meaning];
      }),
    ),
  };
};

/** @param {string[]} head @param {string[][]} [rows] */
const table = (head, rows = []) =>
  markdownTable([head, ...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))]);

const code = (/** @type {string} */ text) => `\`${text}\``;

/** A static method is for those who make languages, not for pages. */
const isForPages = (/** @type {NonNullable<CustomElement['members']>[number]} */ member) =>
  member.kind === 'method' && !member.static;

const signature = (/** @type {Method} */ {name, parameters = []}) =>
  `${name}(${parameters.map((each) => each.name + (each.default ? '?' : '')).join(', ')})`;

/** @param {{name: string, description?: string}} what */
const sentence = ({name, description}) => {
  if (!description) throw new Error(`The manifest does not describe "${name}".`);
  return description.replace(/\s+/g, ' ');
};

/**
 * A description has its default in words at the end, where there is one.
 *
 * @param {Field | Property} what
 */
const read = (what) => {
  const [meaning, inWords] = sentence(what).split(' Default: ');
  return {meaning, inWords: inWords?.replace(/\.$/, '')};
};

/** The default of a CSS custom property: one value, or that of light and that of dark. */
const codes = (/** @type {Property} */ {default: value = ''}) => {
  const [, light, dark] = /^light-dark\(([^()]+), ([^()]+)\)$/.exec(value) ?? [];
  return light ? `${code(light)}, ${code(dark)}` : code(value);
};
