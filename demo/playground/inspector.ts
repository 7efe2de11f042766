import type {Attribute, CssCustomProperty, Slot} from 'custom-elements-manifest';
import {html, type TemplateResult} from 'lit';
import {problemWith} from './design.js';
import {colourField, inputField, longTextField, selectField, switchField} from './fields.js';
import type {Article, Files, Theme} from './files.js';
import type {Legibility} from './legibility.js';
import type {Option, State} from './state.js';

/** The data that the controls show, and the actions they call. */
interface Bench {
  readonly state: State;
  readonly files: Files;
  /** The chosen theme. */
  readonly theme: Theme | undefined;
  /** Legibility of the colours, by custom property. */
  readonly legibility: Readonly<Record<string, readonly Legibility[]>>;
  /** The colour scheme of the preview. */
  readonly scheme: string;
  readonly canUndo: boolean;
  /** The article's warning about a value; '' if there is none. */
  readonly warningAbout: (value: string) => string;
  readonly undo: () => void;
  readonly startOver: () => void;
}

/** Controls for everything in the manifest of the element. */
export const inspector = (bench: Bench): TemplateResult => {
  const {attributes = [], slots = [], cssProperties = []} = bench.files.manifest;
  const properties = (belongs: (property: CssCustomProperty) => boolean): TemplateResult[] =>
    cssProperties.filter(belongs).map((property) => propertyField(property, bench));
  return html`
    <section class="inspector" aria-labelledby="design">
      <div class="title">
        <h2 id="design" tabindex="-1">Design</h2>
        <button type="button" ?disabled=${!bench.canUndo} @click=${bench.undo}>Undo</button>
        <button type="button" @click=${bench.startOver}>Start over</button>
      </div>
      <fieldset class="themes">
        <legend>Start from</legend>
        ${themeChoice({id: '', properties: {}}, bench)}
        ${bench.files.themes.map((theme) => themeChoice(theme, bench))}
      </fieldset>
      ${group('Colours', properties(isColour), true)} ${group('Type', properties(isType))}
      ${group(
        'Space and motion',
        properties((property) => !isColour(property) && !isType(property)),
      )}
      ${group(
        'Your own words',
        html`<p class="hint">
            A link: <code>[Book a visit](https://…)</code>. An empty line begins a paragraph.
          </p>
          ${slots.map((slot) => slotField(slot, bench))}`,
      )}
      ${group(
        'Behaviour',
        attributes.map((attribute) => attributeField(attribute, bench)),
      )}
    </section>
  `;
};

const isColour = ({syntax}: CssCustomProperty): boolean => syntax === '<color>';

const isType = ({name}: CssCustomProperty): boolean => /font|line-height/.test(name);

const group = (name: string, content: unknown, isOpen = false): TemplateResult =>
  html`<details ?open=${isOpen}>
    <summary><h3>${name}</h3></summary>
    ${content}
  </details>`;

const themeChoice = (
  {id, properties}: Pick<Theme, 'id' | 'properties'>,
  {state}: Bench,
): TemplateResult => html`
  <label class="theme">
    <input type="radio" name="theme" .value=${id} .checked=${id === (state.get('theme') ?? '')} />
    <span class="swatch" aria-hidden="true" style=${styleText(properties)}>Aa</span>
    ${labelOf(id || 'plain')}
  </label>
`;

const styleText = (properties: Theme['properties']): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');

/** Turns a name into a label: `--mbi-color-accent` becomes “Accent”. */
const labelOf = (name: string): string => {
  if (name === 'lang') return 'Language';
  const words = name.replace(/^--mbi-(color-)?/, '').replaceAll('-', ' ');
  return words[0]?.toUpperCase() + words.slice(1);
};

const propertyField = (property: CssCustomProperty, bench: Bench): TemplateResult => {
  const {name, description, syntax} = property;
  const value = bench.state.get(name) ?? bench.theme?.properties[name] ?? '';
  const field = {
    name,
    id: name.slice(2),
    label: labelOf(name),
    description,
    value,
    placeholder: property.default,
    problem: problemWith(value, syntax),
  };
  return isColour(property)
    ? colourField(field, bench.legibility[name] ?? [], bench.scheme)
    : inputField(field);
};

const attributeField = ({name: id, description, type}: Attribute, bench: Bench): TemplateResult => {
  const name = `attribute.${id}`;
  const value = bench.state.get(name) ?? '';
  const syntax = type?.text ?? '';
  const field = {name, id, label: labelOf(id), description, value};
  const warned = {...field, problem: bench.warningAbout(value)};
  if (syntax === 'boolean') return switchField({...field, value: ''}, bench.state.has(name));
  if (id === 'lang') return selectField(warned, languagesFor(value, bench.files.articles));
  const options = [...syntax.matchAll(/'([^']*)'/g)].map(([, option = '']) => ({
    value: option,
    label: option || 'Default',
  }));
  if (options.length) return selectField(field, options);
  return inputField(warned, /^\d( \| \d)*$/.test(syntax) ? 'number' : 'text');
};

/** The available languages, each named in itself, and the one in the address, which may be any. */
const languagesFor = (chosen: string, articles: readonly Article[]): Option[] => {
  const options = articles.map(({lang}) => {
    const name = new Intl.DisplayNames(lang, {type: 'language'}).of(lang) ?? lang;
    return {value: lang, label: name[0]?.toLocaleUpperCase(lang) + name.slice(1), lang};
  });
  const other = {value: chosen, label: chosen};
  return [
    {value: '', label: 'Of the page'},
    ...options,
    ...(chosen && options.every(({lang}) => lang !== chosen) ? [other] : []),
  ];
};

const slotField = ({name, description}: Slot, {state}: Bench): TemplateResult =>
  longTextField({
    name: `slot.${name}`,
    id: `slot-${name || 'default'}`,
    label: name ? labelOf(name) : 'Before the script',
    description,
    value: state.get(`slot.${name}`) ?? '',
  });
