import {html, render} from 'lit';
import {codeSection} from './code.js';
import {designOf} from './design.js';
import {articleFor, loadFiles, type Files} from './files.js';
import {inspector} from './inspector.js';
import {legibilityOf} from './legibility.js';
import {Preview} from './preview.js';
import {prerenderedHtml} from './snippet.js';
import {stage} from './stage.js';
import {changed, fromAddress, languageOf, valueOf} from './state.js';

const start = (files: Files, place: HTMLElement): void => {
  const preview = new Preview();
  let state = fromAddress(location.hash);
  /** The state after each finished change, so that each can be undone. */
  const past = [String(state)];
  /** Legibility of each colour. `measured` identifies the state in which it was measured. */
  let legibility: ReturnType<typeof legibilityOf> = {};
  let measured = '';

  const themeOf = () => files.themes.find(({id}) => id === state.get('theme'));

  const draw = (): void => {
    const host = valueOf(state, 'host');
    const scheme = valueOf(state, 'scheme');
    const theme = themeOf();
    const design = designOf(state, theme, files.manifest.cssProperties ?? []);
    const {prerendered} = articleFor(files.articles, languageOf(state));
    const whole = host === 'no-script' ? prerenderedHtml(design, prerendered) : '';
    preview.show(host, design, scheme, whole);

    // Only after a change, because measuring makes the browser compute all styles of the preview.
    const {element} = preview;
    // The rendered theme may differ from the attribute until the article has rendered.
    const shown = element?.shadowRoot?.querySelector('[data-theme]')?.getAttribute('data-theme');
    const {attributes, properties, rules} = design;
    const now = JSON.stringify([host, scheme, attributes.theme, shown, properties, rules]);
    if (element && now !== measured) {
      measured = now;
      legibility = legibilityOf(element, properties);
    }

    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const bench = {
      state,
      files,
      theme,
      legibility,
      scheme: attributes.theme || scheme || (isDark ? 'dark' : 'light'),
      canUndo: past.length > 1 || past[0] !== String(state),
      warningAbout: (value: string) => preview.warningAbout(value),
      undo,
      startOver: () => goTo(''),
    };
    render(
      html`<form @input=${edit} @change=${edit}>
        <div class="workbench">${stage(state, load)} ${inspector(bench)}</div>
        ${codeSection(state, design, files)}
      </form>`,
      place,
    );
  };

  /** Draws again after the article has rendered, because only then its warnings and colours are known. */
  const settle = (): void => {
    draw();
    void preview.rendered.then(draw);
  };

  /** Not called at each key press: Safari allows 100 changes of the address in ten seconds. */
  const save = (): void => {
    const address = String(state);
    if (address !== past.at(-1)) past.push(address);
    // Replaces the history entry: “Undo” goes back, not the browser's back button.
    if (address !== location.hash.slice(1))
      history.replaceState(null, '', address ? `#${address}` : location.pathname);
  };

  const goTo = (address: string): void => {
    state = fromAddress(address);
    save();
    settle();
  };

  const undo = (): void => {
    if (past.at(-1) === String(state)) past.pop();
    goTo(past.at(-1) ?? '');
  };

  /** Follows what the user types or picks. The change is finished at the event of that name. */
  const edit = ({target, type}: Event): void => {
    state = changed(state, target as HTMLInputElement, themeOf()?.properties ?? {});
    if (type === 'change') save();
    settle();
  };

  const load = ({target}: Event): void => {
    preview.arrive((target as HTMLIFrameElement).contentDocument);
    settle();
    preview.scrollToArticle();
  };

  window.addEventListener('hashchange', () => {
    // After a link on this page the address holds the state again.
    if (document.querySelector(':target')) save();
    else goTo(location.hash);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  save();
  draw();
};

const place = document.getElementById('playground') as HTMLElement;
loadFiles().then(
  (files) => start(files, place),
  ({message}: Error) => render(html`<p class="problem" role="alert">${message}</p>`, place),
);
