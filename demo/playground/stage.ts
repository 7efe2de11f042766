import {html, nothing, type TemplateResult} from 'lit';
import {choice, optionsOf} from './fields.js';
import {hosts, narrowest, schemes, valueOf, widest, type State} from './state.js';

const devices = [
  {label: 'Phone', value: '360'},
  {label: 'Tablet', value: '768'},
  {label: 'Desktop', value: '1280'},
] as const;

const legend = (words: string): TemplateResult =>
  html`<legend class="for-screen-readers">${words}</legend>`;

/** The preview, with controls for its page, width and colour scheme. */
export const stage = (state: State, onLoad: (event: Event) => void): TemplateResult => {
  const host = valueOf(state, 'host');
  const width = valueOf(state, 'width');
  const isScripted = host !== 'no-script';
  return html`
    <section class="stage" aria-labelledby="stage">
      <h2 id="stage" class="for-screen-readers">Preview</h2>
      <div class="bar">
        <div class="host">
          <label for="host" class="for-screen-readers">Page</label>
          <select id="host" name="host">
            ${optionsOf(hosts, host)}
          </select>
        </div>
        ${choice(legend('Size'), 'width', devices, width)}
        <div class="width">
          <label for="width">Width</label>
          <input
            id="width"
            name="width"
            type="range"
            min=${narrowest}
            max=${widest}
            step="8"
            .value=${width}
            aria-valuetext="${width} pixels"
          />
          <output for="width">${width} px</output>
        </div>
        ${choice(legend('Colours of the page'), 'scheme', schemes, valueOf(state, 'scheme'))}
      </div>
      <div class="frame">
        <div class="paper">
          <iframe
            title="Preview: ${hosts.find(({value}) => value === host)?.label}"
            style="--width: ${width}px"
            sandbox=${isScripted ? nothing : 'allow-same-origin'}
            src="hosts/${host}.html"
            @load=${onLoad}
          ></iframe>
        </div>
      </div>
      <p class="hint">
        ${
          isScripted
            ? 'A real page with the real file. Use it: open sections, press Tab, follow its links.'
            : 'No script runs on this page: it shows the prerendered article. What is shown and said follows your design; which sections, their order and heading levels need the script.'
        }
      </p>
    </section>
  `;
};
