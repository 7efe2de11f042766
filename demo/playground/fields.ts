import {html, nothing, type TemplateResult} from 'lit';
import type {Legibility} from './legibility.js';
import type {Option} from './state.js';

/** A field of the form. */
export interface Field {
  /** Its name in the state. */
  readonly name: string;
  readonly id: string;
  readonly label: string;
  /** Shown below the field. Text in backticks is code. */
  readonly description?: string;
  readonly value: string;
  /** Shown while the field is empty. */
  readonly placeholder?: string;
  /** The problem with the value; '' if there is none. */
  readonly problem?: string;
}

/** A row of options, of which one is chosen. */
export const choice = (
  legend: TemplateResult,
  name: string,
  options: readonly Option[],
  chosen: string,
): TemplateResult =>
  html`<fieldset class="choice">
    ${legend}
    ${options.map(
      ({value, label}) =>
        html`<label>
          <input type="radio" name=${name} .value=${value} .checked=${value === chosen} />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;

export const optionsOf = (options: readonly Option[], chosen: string): TemplateResult[] =>
  options.map(
    ({value, label, lang}) =>
      html`<option value=${value} lang=${lang ?? nothing} .selected=${value === chosen}>
        ${label}
      </option>`,
  );

const hint = ({id, description = ''}: Field): TemplateResult =>
  html`<p class="hint" id="${id}-hint">
    ${description
      .split('`')
      .map((piece, index) => (index % 2 ? html`<code>${piece}</code>` : piece))}
  </p>`;

const labelled = (field: Field, content: TemplateResult): TemplateResult =>
  html`<div class="field">
    <label for=${field.id}>${field.label}</label>
    ${content}
    <p class="problem" id="${field.id}-problem" ?hidden=${!field.problem}>${field.problem}</p>
    ${hint(field)}
  </div>`;

const input = ({id, name, ...field}: Field, type: string, more = ''): TemplateResult =>
  html`<input
    id=${id}
    name=${name}
    type=${type}
    .value=${field.value}
    placeholder=${field.placeholder ?? ''}
    autocomplete="off"
    spellcheck="false"
    aria-describedby="${id}-hint ${id}-problem ${more}"
    aria-invalid=${field.problem ? 'true' : nothing}
  />`;

export const inputField = (field: Field, type = 'text'): TemplateResult =>
  labelled(field, input(field, type));

export const longTextField = (field: Field): TemplateResult =>
  labelled(
    field,
    html`<textarea
      id=${field.id}
      name=${field.name}
      rows="2"
      .value=${field.value}
      aria-describedby="${field.id}-hint"
    ></textarea>`,
  );

export const selectField = (field: Field, options: readonly Option[]): TemplateResult =>
  labelled(
    field,
    html`<select
      id=${field.id}
      name=${field.name}
      aria-describedby="${field.id}-hint ${field.id}-problem"
      aria-invalid=${field.problem ? 'true' : nothing}
    >
      ${optionsOf(options, field.value)}
    </select>`,
  );

/** @param field its value is the one that it has when it is on */
export const switchField = (field: Field, isOn: boolean): TemplateResult =>
  html`<div class="field">
    <label class="check">
      <input
        id=${field.id}
        name=${field.name}
        type="checkbox"
        .value=${field.value}
        .checked=${isOn}
        aria-describedby="${field.id}-hint"
      />
      ${field.label}
    </label>
    ${hint(field)}
  </div>`;

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

export const colourField = (
  field: Field,
  legibility: readonly Legibility[],
  scheme: string,
): TemplateResult => {
  const seen = legibility.find((reading) => reading.scheme === scheme) ?? legibility[0];
  return labelled(
    field,
    html`<span class="colour">
        <input
          type="color"
          name=${field.name}
          aria-label="Pick: ${field.label}"
          .value=${seen?.colour ?? '#000000'}
        />
        ${input(field, 'text', `${field.id}-contrast`)}
      </span>
      <ul class="contrast" id="${field.id}-contrast">
        ${legibility.map(contrastLine)}
      </ul>`,
  );
};
