import type {Attribute, CssCustomProperty, Slot} from 'custom-elements-manifest';
import {html, nothing, render, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {booleanAttributes, problemWith, type Choices} from './design.js';
import type {Files} from './files.js';
import type {Legibility} from './legibility.js';
import type {Preview} from './preview.js';

/** Draws a field for everything in the manifest. The form keeps their values. */
export const drawFields = (files: Files, choices: Choices, preview?: Preview): void => {
  const {attributes = [], slots = [], cssProperties = []} = files.element;
  const draw = (group: string, fields: TemplateResult[]) =>
    render(fields, document.getElementById(group) as HTMLElement);
  const fieldOf = (property: CssCustomProperty) => propertyField(property, choices, preview);
  for (const group of ['colours', 'type', 'space'])
    draw(group, cssProperties.filter((each) => groupOf(each) === group).map(fieldOf));
  draw('words', slots.map(slotField));
  const behaviour = attributes.map((each) => attributeField(each, choices, files, preview));
  draw('behaviour', behaviour);
};

/** The id of the group on the page that a property belongs to. */
const groupOf = ({name, syntax}: CssCustomProperty): string => {
  if (syntax === '<color>') return 'colours';
  return /font|line-height/.test(name) ? 'type' : 'space';
};

/** Turns a name into a label: `--mbi-color-accent` becomes “Accent”. */
const labelOf = (name: string): string => {
  const words = name.replace(/^--mbi-(color-)?/, '').replaceAll('-', ' ');
  return words[0]?.toUpperCase() + words.slice(1);
};

interface Field {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  /** Text in backticks is code. */
  readonly description?: string;
  /** The problem with the value; '' if there is none. */
  readonly problem?: string;
}

/** @param more other notes about the value */
const labelled = (
  {id, label, description = '', problem}: Field,
  control: TemplateResult,
  more?: TemplateResult,
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

const input = ({id, name, problem}: Field, type: string, placeholder?: string): TemplateResult =>
  html`<input
    id=${id}
    name=${name}
    type=${type}
    value=""
    placeholder=${placeholder ?? nothing}
    spellcheck="false"
    aria-describedby="${id}-hint ${id}-problem"
    aria-invalid=${problem ? 'true' : nothing}
  />`;

const option = (value: string, label: string, lang?: string): TemplateResult =>
  html`<option value=${value} lang=${lang ?? nothing}>${label}</option>`;

const slotField = ({name: slot, description}: Slot): TemplateResult => {
  const id = `slot-${slot || 'default'}`;
  const name = `slot.${slot}`;
  return labelled(
    {name, id, label: slot ? labelOf(slot) : 'Before the script', description},
    html`<textarea id=${id} name=${name} rows="2" aria-describedby="${id}-hint"></textarea>`,
  );
};

const attributeField = (
  {name: id, description, type}: Attribute,
  choices: Choices,
  {articles}: Files,
  preview?: Preview,
): TemplateResult => {
  const label = id === 'lang' ? 'Language' : labelOf(id);
  const name = `attribute.${id}`;
  const value = choices[name] ?? '';
  const problem = preview?.warningAbout(value);
  const field = {name, id, label, description, problem};
  const syntax = type?.text ?? '';
  const words = [...syntax.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  const options =
    id === 'lang'
      ? languageOptions(articles, value)
      : words.map((word) => option(word, word || 'Default'));
  if (booleanAttributes.includes(id)) return labelled(field, input(field, 'checkbox'));
  if (!options.length)
    return labelled(field, input(field, /^\d( \| \d)*$/.test(syntax) ? 'number' : 'text'));
  const select = html`<select
    id=${id}
    name=${name}
    aria-describedby="${id}-hint ${id}-problem"
    aria-invalid=${problem ? 'true' : nothing}
  >
    ${options}
  </select>`;
  return labelled(field, select);
};

/** Languages, each named in itself. The chosen one is in the address, so it may be any. */
const languageOptions = (articles: Files['articles'], chosen: string): TemplateResult[] => {
  const options = articles.map(({lang}) => {
    const name = new Intl.DisplayNames(lang, {type: 'language'}).of(lang) ?? lang;
    return option(lang, name[0]?.toLocaleUpperCase(lang) + name.slice(1), lang);
  });
  const isKnown = !chosen || articles.some(({lang}) => lang === chosen);
  return [option('', 'Of the page'), ...options, ...(isKnown ? [] : [option(chosen, chosen)])];
};

const propertyField = (
  {name, description, syntax, default: placeholder}: CssCustomProperty,
  choices: Choices,
  preview?: Preview,
): TemplateResult => {
  const problem = problemWith(choices[name], syntax);
  const field = {name, id: name.slice(2), label: labelOf(name), description, problem};
  const text = input(field, 'text', placeholder);
  if (syntax !== '<color>') return labelled(field, text);
  const readings = preview?.legibility.filter(({property}) => property === name) ?? [];
  const seen = readings.find(({scheme}) => scheme === preview?.scheme) ?? readings[0];
  return labelled(
    field,
    html`<span class="colour">
      <input
        type="color"
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

/** Writes the picked colour into the field beside it, which is the one that counts. */
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
