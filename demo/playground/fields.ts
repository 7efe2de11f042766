import {html, nothing, type TemplateResult} from 'lit';
import type {Legibility} from './legibility.js';

/** The content of a field, and its listener. */
interface Field {
  readonly id: string;
  readonly label: string;
  /** Shown below the field. Text in backticks is code. */
  readonly description: string;
  readonly value: string;
  /** Shown while the field is empty. */
  readonly placeholder?: string;
  /** The problem with the value; '' if there is none. */
  readonly problem?: string;
  /** @param isDone false while the user is still typing or picking */
  readonly onInput: (value: string, isDone: boolean) => void;
}

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** A row of options, of which one is chosen. */
export const choice = <Option extends {readonly label: string}>(
  legend: TemplateResult,
  name: string,
  options: readonly Option[],
  isChosen: (option: Option) => boolean,
  choose: (option: Option) => void,
): TemplateResult =>
  html`<fieldset class="choice">
    ${legend}
    ${options.map(
      (option) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            .checked=${isChosen(option)}
            @change=${() => choose(option)}
          />
          <span>${option.label}</span>
        </label>`,
    )}
  </fieldset>`;

/** A description with its text in backticks as `<code>`. */
const described = (text: string): unknown =>
  text.split('`').map((piece, index) => (index % 2 ? html`<code>${piece}</code>` : piece));

const hint = ({id, description}: Field): TemplateResult =>
  html`<p class="hint" id="${id}-hint">${described(description)}</p>`;

const problem = (text: string | undefined, id: string): unknown =>
  text ? html`<p class="problem" id="${id}-problem">${text}</p>` : nothing;

/** The ids of the texts that describe a field. */
const descriptions = ({id, problem}: Field, more = ''): string =>
  [`${id}-hint`, problem ? `${id}-problem` : '', more].filter(Boolean).join(' ');

const input = (field: Field, type: 'text' | 'number', more = ''): TemplateResult =>
  html`<input
    id=${field.id}
    type=${type}
    .value=${field.value}
    placeholder=${field.placeholder ?? ''}
    autocomplete="off"
    spellcheck="false"
    aria-describedby=${descriptions(field, more)}
    aria-invalid=${field.problem ? 'true' : nothing}
    @input=${(event: Event) => field.onInput(valueOf(event), false)}
    @change=${(event: Event) => field.onInput(valueOf(event), true)}
  />`;

const labelled = (field: Field, content: TemplateResult): TemplateResult =>
  html`<div class="field">
    <label for=${field.id}>${field.label}</label>
    ${content} ${problem(field.problem, field.id)} ${hint(field)}
  </div>`;

export const textField = (field: Field): TemplateResult => labelled(field, input(field, 'text'));

export const numberField = (field: Field): TemplateResult =>
  labelled(field, input(field, 'number'));

export const longTextField = (field: Field): TemplateResult =>
  labelled(
    field,
    html`<textarea
      id=${field.id}
      rows="2"
      .value=${field.value}
      aria-describedby="${field.id}-hint"
      @input=${(event: Event) => field.onInput(valueOf(event), false)}
      @change=${(event: Event) => field.onInput(valueOf(event), true)}
    ></textarea>`,
  );

/** An option of a select field; '' is the default. */
interface Option {
  readonly value: string;
  readonly label: string;
  /** Language of the label, if it differs from the playground's. */
  readonly lang?: string;
}

export const selectField = (field: Field, options: readonly Option[]): TemplateResult =>
  labelled(
    field,
    html`<select
      id=${field.id}
      aria-describedby=${descriptions(field)}
      aria-invalid=${field.problem ? 'true' : nothing}
      @change=${(event: Event) => field.onInput(valueOf(event), true)}
    >
      ${options.map(
        ({value, label, lang}) =>
          html`<option value=${value} lang=${lang ?? nothing} .selected=${value === field.value}>
            ${label}
          </option>`,
      )}
    </select>`,
  );

export const switchField = (
  field: Omit<Field, 'value' | 'onInput'> & {isOn: boolean; onInput: (isOn: boolean) => void},
): TemplateResult =>
  html`<div class="field">
    <label class="check">
      <input
        id=${field.id}
        type="checkbox"
        .checked=${field.isOn}
        aria-describedby="${field.id}-hint"
        @change=${(event: Event) => field.onInput((event.target as HTMLInputElement).checked)}
      />
      ${field.label}
    </label>
    <p class="hint" id="${field.id}-hint">${described(field.description)}</p>
  </div>`;

/** Rounds down to two digits, so that no contrast appears higher than it is. */
const figure = (ratio: number): string => `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;

const verdict = (ratio: number, kind: Legibility['kind']): [level: string, words: string] => {
  if (kind === 'hairline') return ['good', 'decoration, no least contrast'];
  if (kind === 'ring') return ratio < 3 ? ['bad', 'below 3: hard to see'] : ['good', 'easy to see'];
  if (ratio < 4.5) return ['bad', 'below 4.5: too faint to read'];
  return ratio < 7 ? ['fair', 'below 7: readable, but not AAA'] : ['good', 'AAA'];
};

const contrastLine = ({scheme, name, ratio, kind, chosenRatio}: Legibility): TemplateResult => {
  const [level, words] = verdict(ratio, kind);
  const [, chosenWords] = verdict(chosenRatio ?? ratio, kind);
  return html`<li>
    <span class="dot ${level}"></span>
    ${scheme === 'light' ? 'Light' : 'Dark'}:
    ${
      chosenRatio === undefined
        ? html`${name.toLowerCase()} <b>${figure(ratio)}</b>, ${words}.`
        : html`your colour has <b>${figure(chosenRatio)}</b>, ${chosenWords}. The article shows it
            with <b>${figure(ratio)}</b>, ${words}.`
    }
  </li>`;
};

export const colourField = (
  field: Field,
  legibility: readonly Legibility[],
  scheme: 'light' | 'dark',
): TemplateResult => {
  const seen = legibility.find((reading) => reading.scheme === scheme) ?? legibility[0];
  return labelled(
    field,
    html`<span class="colour">
        <input
          type="color"
          aria-label="Pick: ${field.label}"
          .value=${seen?.colour ?? '#000000'}
          @input=${(event: Event) => field.onInput(valueOf(event), false)}
          @change=${(event: Event) => field.onInput(valueOf(event), true)}
        />
        ${input(field, 'text', `${field.id}-contrast`)}
      </span>
      <ul class="contrast" id="${field.id}-contrast">
        ${legibility.map(contrastLine)}
      </ul>`,
  );
};
