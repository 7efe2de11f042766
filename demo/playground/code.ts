import {html, nothing, type TemplateResult} from 'lit';
import type {Design} from './design.js';
import {choice, inputField, switchField} from './fields.js';
import {articleFor, type Files} from './files.js';
import {jsonLd, snippet, variants} from './snippet.js';
import {languageOf, valueOf, type State} from './state.js';

/** The folder with this playground's own copy of the files. Good enough for trying out. */
const ownFolder = new URL('../dist/cdn/', document.baseURI).href;

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
export const codeSection = (state: State, design: Design, files: Files): TemplateResult => {
  const chosen = valueOf(state, 'variant');
  const variant = variants.find(({value}) => value === chosen) ?? variants[0];
  const article = articleFor(files.articles, languageOf(state));
  const folder = valueOf(state, 'folder').trim().replace(/[^/]$/, '$&/') || ownFolder;
  const code = snippet(variant.value, design, {...files, ...article, folder});
  const reviewer = valueOf(state, 'reviewer');
  const facts = state.has('facts') ? `${jsonLd(article.facts, {reviewer})}\n` : '';
  return html`
    <section class="code" aria-labelledby="code">
      <h2 id="code" tabindex="-1">Get the code</h2>
      ${choice(html`<legend>For</legend>`, 'variant', variants, chosen)}
      <p class="hint">${variant.note}</p>
      <div class="snippet">
        <pre id="snippet" tabindex="0" role="region" aria-label="Code">${facts}${code}</pre>
        <button type="button" id="copy" class="primary" @click=${copy}>Copy</button>
        <p role="status"></p>
      </div>
      <div class="options">
        ${inputField({
          name: 'folder',
          id: 'folder',
          label: 'Address of the script',
          description: `The folder on your site with the files from \`dist/cdn\`. The one here is for trying out. Version ${files.version}.`,
          value: valueOf(state, 'folder'),
          placeholder: ownFolder,
        })}
        ${switchField(
          {
            name: 'facts',
            id: 'facts',
            label: 'Facts for search engines',
            description:
              'JSON-LD with title, dates, language and sources, in the language of the article; best in the head of the page.',
            value: 'true',
          },
          state.has('facts'),
        )}
        ${
          facts
            ? inputField({
                name: 'reviewer',
                id: 'reviewer-name',
                label: 'Reviewer on your side',
                description:
                  'Only somebody who has reviewed this very version. Nobody is named if this is empty.',
                value: reviewer,
              })
            : nothing
        }
      </div>
    </section>
  `;
};
