import {html, type TemplateResult} from 'lit';
import {problemWith, propertiesOf} from './design.js';
import {
  colourField,
  longTextField,
  numberField,
  selectField,
  switchField,
  textField,
} from './fields.js';
import {nameOf, type Article, type Control, type Controls, type Theme} from './files.js';
import type {Legibility} from './legibility.js';
import type {State} from './state.js';

/** The data that the controls show, and the actions they call. */
interface Bench {
  readonly state: State;
  readonly controls: Controls;
  readonly themes: readonly Theme[];
  /** One for each language. */
  readonly articles: readonly Article[];
  /** Legibility of the colours, by custom property. */
  readonly legibility: Readonly<Record<string, readonly Legibility[]>>;
  readonly canUndo: boolean;
  /** The article's warning about a value; '' if there is none. */
  warningAbout(value: string): string;
  change(patch: Partial<State>, what: string, isDone?: boolean): void;
  undo(): void;
  startOver(): void;
}

/** Controls for everything in the manifest of the element. */
export const inspector = (bench: Bench): TemplateResult => {
  const {controls, themes} = bench;
  const colours = controls.properties.filter(isColour);
  const type = controls.properties.filter(isType);
  const others = controls.properties.filter((control) => !isColour(control) && !isType(control));
  const property = (control: Control): TemplateResult => propertyField(control, bench);
  return html`
    <section class="inspector" aria-labelledby="design">
      <div class="title">
        <h2 id="design" tabindex="-1">Design</h2>
        <button type="button" ?disabled=${!bench.canUndo} @click=${() => bench.undo()}>Undo</button>
        <button type="button" @click=${() => bench.startOver()}>Start over</button>
      </div>
      <fieldset class="themes">
        <legend>Start from</legend>
        ${themeChoice({id: '', label: 'Plain', properties: {}}, bench)}
        ${themes.map((theme) => themeChoice(theme, bench))}
      </fieldset>
      ${group('Colours', true, colours.map(property))} ${group('Type', false, type.map(property))}
      ${group('Space and motion', false, others.map(property))}
      ${group(
        'Your own words',
        false,
        html`<p class="hint">
            A link: <code>[Book a visit](https://…)</code>. An empty line begins a paragraph.
          </p>
          ${controls.slots.map((control) => slotField(control, bench))}`,
      )}
      ${group(
        'Behaviour',
        false,
        controls.attributes.map((control) => attributeField(control, bench)),
      )}
    </section>
  `;
};

const isColour = ({type}: Control): boolean => type === '<color>';

const isType = ({name}: Control): boolean => /font|line-height/.test(name);

const group = (name: string, isOpen: boolean, content: unknown): TemplateResult =>
  html`<details ?open=${isOpen}>
    <summary><h3>${name}</h3></summary>
    ${content}
  </details>`;

const themeChoice = (
  {id, label, properties}: Pick<Theme, 'id' | 'label' | 'properties'>,
  {state, change}: Bench,
): TemplateResult => {
  const surface = properties['--mbi-color-surface'] ?? 'light-dark(#fff, #161d1b)';
  const accent = properties['--mbi-color-accent'] ?? 'light-dark(#005953, #80d5cc)';
  const text = properties['--mbi-color-text'] ?? 'inherit';
  const font =
    properties['--mbi-heading-font-family'] ?? properties['--mbi-font-family'] ?? 'inherit';
  return html`
    <label class="theme">
      <input
        type="radio"
        name="theme"
        .checked=${state.theme === id}
        @change=${() => change({theme: id, properties: {}}, 'theme')}
      />
      <span
        class="swatch"
        aria-hidden="true"
        style="background: ${surface}; color: ${text}; border-color: ${accent}; font-family: ${font}"
        >Aa</span
      >
      ${label}
    </label>
  `;
};

/** Turns a name into a label: `--mbi-color-accent` becomes “Accent”. */
const labelOf = (name: string): string => {
  if (name === 'lang') return 'Language';
  const words = name.replace(/^--mbi-(color-)?/, '').replaceAll('-', ' ');
  return words[0]?.toUpperCase() + words.slice(1);
};

/** Sets one of the named values; undefined means its default. */
const setIn =
  (group: 'attributes' | 'slots' | 'properties', name: string, {state, change}: Bench) =>
  (value: string | undefined, isDone: boolean): void => {
    const others = Object.entries(state[group]).filter(([other]) => other !== name);
    const values: [string, string][] = value === undefined ? others : [...others, [name, value]];
    change({[group]: Object.fromEntries(values)}, `${group} ${name}`, isDone);
  };

const propertyField = (control: Control, bench: Bench): TemplateResult => {
  const {name, type} = control;
  const {state, themes, legibility} = bench;
  const theme = themes.find(({id}) => id === state.theme);
  const value = propertiesOf(state, theme)[name] ?? '';
  const set = setIn('properties', name, bench);
  const field = {
    description: control.description,
    id: name.slice(2),
    label: labelOf(name),
    value,
    placeholder: control.default,
    problem: problemWith(value, type),
    // Unless the theme sets the property, an empty field means the default and stays out of the address.
    onInput: (typed: string, isDone: boolean) =>
      set(typed || theme?.properties[name] ? typed : undefined, isDone),
  };
  return isColour(control)
    ? colourField(field, legibility[name] ?? [], schemeSeen(state))
    : textField(field);
};

const schemeSeen = ({attributes, scheme}: State): 'light' | 'dark' => {
  const forced = attributes.theme || scheme;
  if (forced === 'light' || forced === 'dark') return forced;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

const attributeField = (control: Control, bench: Bench): TemplateResult => {
  const {name, type} = control;
  const set = setIn('attributes', name, bench);
  const value = bench.state.attributes[name];
  const {description} = control;
  const field = {description, id: name, label: labelOf(name), value: value ?? ''};
  if (type === 'boolean') {
    const onInput = (isOn: boolean): void => set(isOn ? '' : undefined, true);
    return switchField({...field, isOn: value !== undefined, onInput});
  }
  const onInput = (typed: string, isDone: boolean): void => set(typed || undefined, isDone);
  const whole = {...field, onInput, problem: bench.warningAbout(value ?? '')};
  if (name === 'lang') return selectField(whole, languageOptions(whole.value, bench));
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, option = '']) => option);
  if (options.length)
    return selectField(
      {...field, onInput},
      options.map((option) => ({value: option, label: option || 'Default'})),
    );
  const isNumber = /^\d( \| \d)*$/.test(type);
  return isNumber ? numberField(whole) : textField(whole);
};

/** The available languages, and the one in the address, which may be any. */
const languageOptions = (chosen: string, {articles}: Bench): Parameters<typeof selectField>[1] => [
  {value: '', label: 'Of the page'},
  ...articles.map(({lang}) => ({value: lang, label: nameOf(lang), lang})),
  ...[chosen]
    .filter((other) => other && articles.every(({lang}) => lang !== other))
    .map((other) => ({value: other, label: other})),
];

const slotField = (control: Control, bench: Bench): TemplateResult => {
  const set = setIn('slots', control.name, bench);
  return longTextField({
    description: control.description,
    id: `slot-${control.name || 'default'}`,
    label: control.name ? labelOf(control.name) : 'Before the script',
    value: bench.state.slots[control.name] ?? '',
    onInput: (text, isDone) => set(text || undefined, isDone),
  });
};
