import {html, render} from 'lit';
import {codeSection} from './code.js';
import {designOf} from './design.js';
import {articleFor, controlsOf, loadFiles, type Files} from './files.js';
import {inspector} from './inspector.js';
import {legibilityOf} from './legibility.js';
import {Preview} from './preview.js';
import {stage} from './stage.js';
import {fromAddress, History, initialState, toAddress, type State} from './state.js';

const start = (files: Files, place: HTMLElement): void => {
  const controls = controlsOf(files.manifest);
  const history = new History(fromAddress(location.hash));
  // The preview needs the frame, so the page is drawn before it.
  let preview = undefined as Preview | undefined;
  /** Legibility of each colour. `measured` identifies the state in which it was measured. */
  let legibility: ReturnType<typeof legibilityOf> = {};
  let measured = '';

  const design = () => {
    const theme = files.themes.find(({id}) => id === history.current.theme);
    return designOf(history.current, theme, controls.properties);
  };

  /** Measures only after a change, because measuring makes the browser compute all styles of the preview. */
  const measure = (): void => {
    const element = preview?.element;
    const {properties, rules} = design();
    const {host, scheme, attributes} = history.current;
    // The rendered theme may differ from the attribute until the article has rendered.
    const shown = element?.shadowRoot?.querySelector('[data-theme]')?.getAttribute('data-theme');
    const now = JSON.stringify([host, scheme, attributes.theme, shown, properties, rules]);
    if (!element || now === measured) return;
    measured = now;
    legibility = legibilityOf(element, properties);
  };

  const change = (patch: Partial<State>, what: string, isDone = true): void => {
    history.change({...history.current, ...patch}, what, isDone);
    settle();
  };

  const undo = (): void => {
    history.undo();
    settle();
  };

  /** Not called at each key press: Safari allows 100 changes of the address in ten seconds. */
  const writeAddress = (address: string): void => {
    if (location.hash.slice(1) === address) return;
    // Replaces the history entry: “Undo” goes back, not the browser's back button.
    window.history.replaceState(null, '', address ? `#${address}` : location.pathname);
  };

  const draw = (): void => {
    const state = history.current;
    if (!history.isChanging) writeAddress(toAddress(state));
    preview?.show({...state, design: design()});
    measure();
    const bench = {
      state,
      controls,
      themes: files.themes,
      articles: files.articles,
      legibility,
      canUndo: history.canUndo,
      warningAbout: (value: string) => preview?.warningAbout(value) ?? '',
      change,
      undo,
      startOver: () => change(initialState, 'all'),
    };
    render(
      html`
        <div class="workbench">${stage(state, {change})} ${inspector(bench)}</div>
        ${codeSection(state, design(), files, change)}
      `,
      place,
    );
  };

  /** Draws again after the article has rendered, because only then its warnings and colours are known. */
  const settle = (): void => {
    draw();
    void preview?.rendered.then(draw);
  };

  window.addEventListener('hashchange', () => {
    history.change(fromAddress(location.hash), 'address');
    settle();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);

  draw();
  preview = new Preview(place.querySelector('iframe') as HTMLIFrameElement, {
    attributeNames: controls.attributes.map(({name}) => name),
    prerenderedIn: (lang) => articleFor(files.articles, lang).prerendered,
    onLoad: settle,
  });
  draw();
};

/** The address holds the state, so links on the page must not change it. */
const followLinks = (): void => {
  for (const link of document.querySelectorAll<HTMLElement>('[data-to]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const target = document.getElementById(link.dataset.to ?? '');
      target?.focus({preventScroll: true});
      target?.scrollIntoView();
    });
  }
};

const place = document.getElementById('playground') as HTMLElement;
followLinks();
loadFiles().then(
  (files) => start(files, place),
  ({message}: Error) => render(html`<p class="problem" role="alert">${message}</p>`, place),
);
