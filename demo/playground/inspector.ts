import type {Attribute, CssCustomProperty, Slot} from 'custom-elements-manifest';
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {problemWith, type Choices} from './design.js';
import type {Files, Theme} from './files.js';
import type {Legibility} from './legibility.js';

/** What the preview tells about the choices. */
interface Findings {
  /** The colour scheme of the preview. */
  readonly scheme: string;
  /** Legibility of the colours, by custom property. */
  readonly legibility: Readonly<Record<string, readonly Legibility[]>>;
  /** The article's warning about a value; '' if there is none. */
  readonly warningAbout: (value: string) => string;
}

/** A field of the form. */
interface Field {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  /** Shown below the field. Text in backticks is code. */
  readonly description?: string;
  /** The problem with the value; '' if there is none. */
  readonly problem?: string;
}

/** Fields for everything in the manifest of the element. The form keeps their values. */
export const inspector = (
  {manifest, themes, articles}: Files,
  choices: Choices,
  findings: Findings,
): TemplateResult => {
  const {attributes = [], slots = [], cssProperties = []} = manifest;
  const languages = articles.map(({lang}) => lang);
  const properties = (belongs: (property: CssCustomProperty) => boolean): TemplateResult[] =>
    cssProperties.filter(belongs).map((property) => propertyField(property, choices, findings));
  return html`
    <fieldset class="themes">
      <legend>Start from</legend>
      ${[plain, ...themes].map(themeChoice)}
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
        ${slots.map(slotField)}`,
    )}
    ${group(
      'Behaviour',
      attributes.map((attribute) => attributeField(attribute, choices, findings, languages)),
    )}
  `;
};

/** No theme: everything has its default. */
const plain: Theme = {id: '', properties: {}, rules: ''};

const isColour = ({syntax}: CssCustomProperty): boolean => syntax === '<color>';

const isType = ({name}: CssCustomProperty): boolean => /font|line-height/.test(name);

const group = (name: string, content: unknown, isOpen = false): TemplateResult =>
  html`<details ?open=${isOpen}>
    <summary><h3>${name}</h3></summary>
    ${content}
  </details>`;

const themeChoice = ({id, properties}: Theme): TemplateResult => {
  const style = Object.entries(properties).map((property) => property.join(': '));
  return html`<label class="theme">
    <input type="radio" name="theme" .value=${id} ?checked=${!id} />
    <span class="swatch" aria-hidden="true" style=${style.join('; ')}>Aa</span>
    ${labelOf(id || 'plain')}
  </label>`;
};

/** Turns a name into a label: `--mbi-color-accent` becomes “Accent”. */
const labelOf = (name: string): string => {
  if (name === 'lang') return 'Language';
  const words = name.replace(/^--mbi-(color-)?/, '').replaceAll('-', ' ');
  return words[0]?.toUpperCase() + words.slice(1);
};

/** @param more other notes about the value */
const labelled = (
  {id, label, description = '', problem}: Field,
  control: TemplateResult,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    ${control}
    <p class="problem" id="${id}-problem">${problem}</p>
    <div class="hint" id="${id}-hint">
      ${more}
      ${description
        .split('`')
        .map((piece, index) => (index % 2 ? html`<code>${piece}</code>` : piece))}
    </div>
  </div>`;

const input = ({id, name, problem}: Field, type: string, placeholder = ''): TemplateResult =>
  html`<input
    id=${id}
    name=${name}
    type=${type}
    value=""
    placeholder=${placeholder || nothing}
    spellcheck="false"
    aria-describedby="${id}-hint ${id}-problem"
    aria-invalid=${problem ? 'true' : nothing}
  />`;

const select = (
  {id, name, problem}: Field,
  options: readonly (readonly [value: string, label: string, lang?: string])[],
): TemplateResult =>
  html`<select
    id=${id}
    name=${name}
    aria-describedby="${id}-hint ${id}-problem"
    aria-invalid=${problem ? 'true' : nothing}
  >
    ${options.map(
      ([value, label, lang]) =>
        html`<option value=${value} lang=${lang ?? nothing}>${label}</option>`,
    )}
  </select>`;

const slotField = ({name: slot, description}: Slot): TemplateResult => {
  const id = `slot-${slot || 'default'}`;
  const label = slot ? labelOf(slot) : 'Before the script';
  const name = `slot.${slot}`;
  return labelled(
    {name, id, label, description},
    html`<textarea id=${id} name=${name} rows="2" aria-describedby="${id}-hint"></textarea>`,
  );
};

const attributeField = (
  {name: id, description, type}: Attribute,
  choices: Choices,
  {warningAbout}: Findings,
  languages: readonly string[],
): TemplateResult => {
  const name = `attribute.${id}`;
  const value = choices[name] ?? '';
  const syntax = type?.text ?? '';
  const field = {name, id, label: labelOf(id), description, problem: warningAbout(value)};
  if (syntax === 'boolean') return labelled(field, input(field, 'checkbox'));
  if (id === 'lang') {
    // The language in the address may be any.
    const other = ['', ...languages].includes(value) ? [] : [[value, value] as const];
    const known = languages.map(languageOption);
    return labelled(field, select(field, [['', 'Of the page'], ...known, ...other]));
  }
  const options = [...syntax.matchAll(/'([^']*)'/g)].map(
    ([, option = '']) => [option, option || 'Default'] as const,
  );
  if (options.length) return labelled(field, select(field, options));
  return labelled(field, input(field, /^\d( \| \d)*$/.test(syntax) ? 'number' : 'text'));
};

/** A language, named in itself. */
const languageOption = (lang: string) => {
  const name = new Intl.DisplayNames(lang, {type: 'language'}).of(lang) ?? lang;
  return [lang, name[0]?.toLocaleUpperCase(lang) + name.slice(1), lang] as const;
};

const propertyField = (
  property: CssCustomProperty,
  choices: Choices,
  {legibility, scheme}: Findings,
): TemplateResult => {
  const {name, description, syntax, default: placeholder} = property;
  const problem = problemWith(choices[name], syntax);
  const field = {name, id: name.slice(2), label: labelOf(name), description, problem};
  const text = input(field, 'text', placeholder);
  if (!isColour(property)) return labelled(field, text);
  const readings = legibility[name] ?? [];
  const seen = readings.find((reading) => reading.scheme === scheme) ?? readings[0];
  return labelled(
    field,
    html`<span class="colour">
      <input
        type="color"
        value="#000000"
        aria-label="Pick: ${field.label}"
        .value=${live(seen?.colour ?? '#000000')}
        @input=${pick}
      />
      ${text}
    </span>`,
    html`<ul class="contrast">
      ${readings.map(contrastLine)}
    </ul>`,
  );
};

/** Writes the picked colour into the field beside it, from where the form reads it. */
const pick = ({target}: Event): void => {
  const picker = target as HTMLInputElement;
  (picker.nextElementSibling as HTMLInputElement).value = picker.value;
};

/** Rounds down to two digits, so that no contrast appears higher than it is. */
const figure = (ratio: number): TemplateResult =>
  html`<b>${(Math.floor(ratio * 100) / 100).toFixed(2)}:1</b>`;

const verdict = (ratio: number, kind: Legibility['kind']): [level: string, words: string] => {
  if (kind === 'hairline') return ['good', 'decoration, no least contrast'];
  if (kind === 'ring') return ratio < 3 ? ['bad', 'below 3: hard to see'] : ['good', 'easy to see'];
  if (ratio < 4.5) return ['bad', 'below 4.5: too faint to read'];
  return ratio < 7 ? ['fair', 'below 7: readable, but not AAA'] : ['good', 'AAA'];
};

const contrastLine = ({scheme, name, ratio, kind, chosenRatio}: Legibility): TemplateResult => {
  const [level, words] = verdict(ratio, kind);
  const chosen =
    chosenRatio &&
    html`your colour has ${figure(chosenRatio)}, ${verdict(chosenRatio, kind)[1]}. The article shows
    it with`;
  return html`<li>
    <span class="dot ${level}"></span>
    ${scheme === 'light' ? 'Light' : 'Dark'}: ${chosen ?? name.toLowerCase()} ${figure(ratio)},
    ${words}.
  </li>`;
};
