import {html, type TemplateResult} from 'lit';
import {hosts, narrowest, widest, type HostId, type State} from './state.js';

interface Actions {
  change(patch: Partial<State>, what: string, isDone?: boolean): void;
}

const devices = [
  {label: 'Phone', width: 360},
  {label: 'Tablet', width: 768},
  {label: 'Desktop', width: 1280},
] as const;

const schemes = [
  {label: 'Auto', scheme: ''},
  {label: 'Light', scheme: 'light'},
  {label: 'Dark', scheme: 'dark'},
] as const;

const radio = (name: string, label: string, isOn: boolean, onChange: () => void): TemplateResult =>
  html`<label>
    <input type="radio" name=${name} .checked=${isOn} @change=${onChange} />
    <span>${label}</span>
  </label>`;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** The preview, with controls for its page, width and colour scheme. */
export const stage = (state: State, actions: Actions): TemplateResult => html`
  <section class="stage" aria-labelledby="stage">
    <h2 id="stage" class="for-screen-readers">Preview</h2>
    <div class="bar">
      <div class="host">
        <label for="host" class="for-screen-readers">Page</label>
        <select
          id="host"
          @change=${(event: Event) => actions.change({host: valueOf(event) as HostId}, 'host')}
        >
          ${hosts.map(
            ({id, label}) =>
              html`<option value=${id} .selected=${id === state.host}>${label}</option>`,
          )}
        </select>
      </div>
      <fieldset class="choice">
        <legend class="for-screen-readers">Size</legend>
        ${devices.map(({label, width}) =>
          radio('device', label, width === state.width, () => actions.change({width}, 'width')),
        )}
      </fieldset>
      <div class="width">
        <label for="width">Width</label>
        <input
          id="width"
          type="range"
          min=${narrowest}
          max=${widest}
          step="8"
          .value=${String(state.width)}
          aria-valuetext="${state.width} pixels"
          @input=${(event: Event) => actions.change({width: Number(valueOf(event))}, 'width', false)}
          @change=${(event: Event) => actions.change({width: Number(valueOf(event))}, 'width')}
        />
        <output for="width">${state.width} px</output>
      </div>
      <fieldset class="choice">
        <legend class="for-screen-readers">Colours of the page</legend>
        ${schemes.map(({label, scheme}) =>
          radio('scheme', label, scheme === state.scheme, () => actions.change({scheme}, 'scheme')),
        )}
      </fieldset>
    </div>
    <div class="frame">
      <div class="paper">
        <iframe title="Preview"></iframe>
      </div>
    </div>
    <p class="hint">
      ${
        state.host === 'no-script'
          ? 'No script runs on this page: it shows the prerendered article. What is shown and said follows your design; which sections, their order and heading levels need the script.'
          : 'A real page with the real file. Use it: open sections, press Tab, follow its links.'
      }
    </p>
  </section>
`;
