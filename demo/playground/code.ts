import {html, nothing, type TemplateResult} from 'lit';
import {articleFor} from './articles.js';
import type {Design} from './design.js';
import type {Files} from './files.js';
import {languageOf} from './hosts.js';
import {jsonLd} from './json-ld.js';
import {snippet, variants} from './snippet.js';
import type {State} from './state.js';

const notes: Readonly<Record<State['variant'], string>> = {
  script: 'Paste it where the article is to be.',
  prerendered:
    'The article is in the HTML, in one language: it can be read without any script, and the script takes it over where it runs.',
  npm: 'For a site with a bundler.',
  react: 'For React 19 or newer.',
  vue: 'For Vue 3. Tell its compiler that the tag is a custom element, as the comment says.',
  wordpress: 'Open the code editor of a page, or add a Custom HTML block, and paste it there.',
};

/** The folder with this playground's own copy of the files. Good enough for trying out. */
const ownFolder = new URL('../dist/cdn/', document.baseURI).href;

const folderOf = ({folder}: State): string =>
  folder.trim() ? folder.trim().replace(/\/?$/, '/') : ownFolder;

const copy = async (event: Event): Promise<void> => {
  const section = (event.currentTarget as HTMLElement).closest('section') as HTMLElement;
  const text = section.querySelector('#snippet') as HTMLElement;
  const said = section.querySelector('[role=status]') as HTMLElement;
  // Screen readers announce a message again only if it was empty in between.
  said.textContent = '';
  try {
    await navigator.clipboard.writeText(text.textContent);
    said.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(text);
    said.textContent =
      'The browser does not let this page copy. The code is selected: press Ctrl+C.';
  }
};

/** The section with the code to paste for a design. */
export const codeSection = (
  state: State,
  design: Design,
  files: Files,
  change: (patch: Partial<State>, what: string, isDone?: boolean) => void,
): TemplateResult => {
  const article = articleFor(files.articles, design.attributes.lang || languageOf(state.host));
  const release = {...files, ...article, folder: folderOf(state)};
  const code = snippet(state.variant, design, release);
  const facts = state.facts ? `${jsonLd(article.facts, {reviewer: state.reviewer})}\n` : '';
  const typed =
    (key: 'reviewer' | 'folder', isDone: boolean) =>
    (event: Event): void =>
      change({[key]: (event.target as HTMLInputElement).value}, key, isDone);
  return html`
    <section class="code" aria-labelledby="code">
      <h2 id="code" tabindex="-1">Get the code</h2>
      <fieldset class="choice">
        <legend>For</legend>
        ${variants.map(
          ({id, label}) =>
            html`<label>
              <input
                type="radio"
                name="variant"
                .checked=${id === state.variant}
                @change=${() => change({variant: id}, 'variant')}
              />
              <span>${label}</span>
            </label>`,
        )}
      </fieldset>
      <p class="hint">${notes[state.variant]}</p>
      <div class="snippet">
        <pre id="snippet" tabindex="0" role="region" aria-label="Code">${facts}${code}</pre>
        <button type="button" id="copy" class="primary" @click=${copy}>Copy</button>
        <p role="status"></p>
      </div>
      <div class="options">
        <div class="field">
          <label for="folder">Address of the script</label>
          <input
            id="folder"
            type="text"
            inputmode="url"
            .value=${state.folder}
            placeholder=${ownFolder}
            autocomplete="off"
            spellcheck="false"
            aria-describedby="folder-hint"
            @input=${typed('folder', false)}
            @change=${typed('folder', true)}
          />
          <p class="hint" id="folder-hint">
            The folder on your site with the files from <code>dist/cdn</code>. The one here is for
            trying out. Version ${files.version}.
          </p>
        </div>
        <div class="field">
          <label class="check">
            <input
              id="facts"
              type="checkbox"
              .checked=${state.facts}
              aria-describedby="facts-hint"
              @change=${(event: Event) =>
                change({facts: (event.target as HTMLInputElement).checked}, 'facts')}
            />
            Facts for search engines
          </label>
          <p class="hint" id="facts-hint">
            JSON-LD with title, dates, language and sources, in the language of the article; best in
            the head of the page.
          </p>
        </div>
        ${
          state.facts
            ? html`<div class="field">
                <label for="reviewer-name">Reviewer on your side</label>
                <input
                  id="reviewer-name"
                  type="text"
                  .value=${state.reviewer}
                  autocomplete="off"
                  aria-describedby="reviewer-name-hint"
                  @input=${typed('reviewer', false)}
                  @change=${typed('reviewer', true)}
                />
                <p class="hint" id="reviewer-name-hint">
                  Only somebody who has reviewed this very version. Nobody is named if this is
                  empty.
                </p>
              </div>`
            : nothing
        }
      </div>
    </section>
  `;
};
