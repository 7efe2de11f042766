import {html, type TemplateResult} from 'lit';
import {choice, valueOf} from './fields.js';
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
      ${choice(
        html`<legend class="for-screen-readers">Size</legend>`,
        'device',
        devices,
        ({width}) => width === state.width,
        ({width}) => actions.change({width}, 'width'),
      )}
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
      ${choice(
        html`<legend class="for-screen-readers">Colours of the page</legend>`,
        'scheme',
        schemes,
        ({scheme}) => scheme === state.scheme,
        ({scheme}) => actions.change({scheme}, 'scheme'),
      )}
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
