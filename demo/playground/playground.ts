import {designOf, tag, type Choices} from './design.js';
import {articleFor, loadFiles, type Files} from './files.js';
import {drawFields} from './inspector.js';
import {Preview} from './preview.js';
import {jsonLd, snippet, type Kind} from './snippet.js';

const find = <E extends Element = HTMLElement>(selector: string): E =>
  document.querySelector(selector) as E;

const frame = find<HTMLIFrameElement>('iframe');
const form = find<HTMLFormElement>('form');
const host = find<HTMLSelectElement>('#host');
const range = find<HTMLInputElement>('#width');
const folder = find<HTMLInputElement>('#folder');
const undo = find<HTMLButtonElement>('#undo');
const code = find('#snippet');

/** The form is the only state. The range comes after the radio buttons of its name, so it counts. */
const read = (): Choices => Object.fromEntries(new FormData(form)) as Choices;

const start = (files: Files): void => {
  // A width that fits most screens without much scaling.
  if (matchMedia('(width < 44rem)').matches) range.defaultValue = '360';
  for (const {id, swatch} of files.themes) find(`[value=${id}] + .swatch`).style.cssText = swatch;
  const themeOf = ({theme}: Choices) => files.themes.find(({id}) => id === theme);

  /** Undefined until a page with the article has loaded. */
  let preview: Preview | undefined;
  drawFields(files, {});
  const defaults = read();
  /** The address after each finished change, so that each can be undone. */
  const past: string[] = [];

  const draw = (): void => {
    const choices = read();
    const {width = '', reviewer = ''} = choices;
    const ofPage = preview?.element.ownerDocument.documentElement.lang ?? '';
    const article = articleFor(files.articles, choices['attribute.lang'] || ofPage);
    const design = designOf(choices, files.element.cssProperties, themeOf(choices)?.rules);
    const page = `hosts/${host.value}.html`;
    if (frame.getAttribute('src') !== page) {
      frame.removeAttribute('sandbox');
      if (host.value === 'no-script') frame.sandbox.value = 'allow-same-origin';
      frame.src = page;
    }
    preview?.show(choices, design, article.prerendered);
    drawFields(files, choices, preview);

    frame.title = `Preview: ${host.selectedOptions[0]?.label}`;
    frame.style.setProperty('--width', `${width}px`);
    find('output').textContent = `${width} px`;
    range.ariaValueText = `${width} pixels`;
    for (const field of form.elements.namedItem('width') as Iterable<HTMLInputElement>)
      field.checked = field.value === width;
    undo.disabled = past.length === 1 && past[0] === addressOf(choices);

    const address = choices.folder?.trim().replace(/[^/]$/, '$&/') || folder.placeholder;
    const release = {...files, ...article, folder: address};
    const facts = choices.facts ? `${jsonLd(article.facts, {reviewer})}\n` : '';
    code.textContent = facts + snippet(choices.variant as Kind, design, release);
  };

  /** Draws again after the article has rendered, because only then its warnings and colours are known. */
  const settle = async (): Promise<void> => {
    draw();
    await preview?.element.updateComplete;
    draw();
  };

  /**
   * The fields without those that have their default or the value of the theme. This is the part of
   * the address after `#`, which no server gets, so that a link shares it.
   */
  const addressOf = (choices: Choices): string => {
    const usual: Choices = {...defaults, ...themeOf(choices)?.properties};
    const changes = Object.entries(choices).filter(([name, value]) => value !== usual[name]);
    return String(new URLSearchParams(changes));
  };

  /** Not called at each key press: Safari allows 100 changes of the address in ten seconds. */
  const save = (): void => {
    const address = addressOf(read());
    if (address !== past.at(-1)) past.push(address);
    // Replaces the history entry: “Undo” goes back, not the browser's back button.
    if (address !== location.hash.slice(1))
      history.replaceState(null, '', address ? `#${address}` : location.pathname);
  };

  /** Fills in the form. Fields without a value get that of the theme, or their default. */
  const fill = (choices: Choices): void => {
    const values: Choices = {...themeOf(choices)?.properties, ...choices};
    // The language in an address may be any, and must be an option before it can be chosen.
    drawFields(files, choices, preview);
    form.reset();
    for (const field of form.elements as Iterable<HTMLInputElement>) {
      const value = values[field.name];
      if (/radio|checkbox/.test(field.type)) field.checked ||= field.value === value;
      else if (value !== undefined) field.value = value;
    }
    // A value that is no option leaves nothing chosen.
    for (const select of form.querySelectorAll('select'))
      if (!select.selectedOptions.length) select.selectedIndex = 0;
  };

  const goTo = (address: string): void => {
    fill(Object.fromEntries(new URLSearchParams(address)));
    save();
    void settle();
  };

  /** Follows what the user types or picks. The change is finished at the event of that name. */
  const edit = ({target, type}: Event): void => {
    const {name, value} = target as HTMLInputElement;
    if (name === 'width') range.value = value;
    // Another theme starts from its own values.
    const others = Object.entries(read()).filter(([key]) => !key.startsWith('--'));
    if (name === 'theme') fill(Object.fromEntries(others));
    if (type === 'change') save();
    void settle();
  };

  folder.placeholder = new URL('../dist/cdn/', document.baseURI).href;
  find('#version').textContent = files.version;
  form.hidden = false;
  form.addEventListener('input', edit);
  form.addEventListener('change', edit);
  frame.addEventListener('load', () => {
    // After a link to elsewhere, the page may be closed to this one.
    const element = frame.contentDocument?.querySelector<HTMLElement>(tag);
    preview = element ? new Preview(element) : undefined;
    void settle();
  });
  undo.addEventListener('click', () => {
    save();
    past.pop();
    goTo(past.at(-1) ?? '');
  });
  find('#start-over').addEventListener('click', () => goTo(''));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  window.addEventListener('hashchange', () => {
    // After a link on this page the address holds the state again.
    if (document.querySelector(':target')) save();
    else goTo(location.hash.slice(1));
  });
  goTo(location.hash.slice(1));
};

const copy = async (): Promise<void> => {
  const said = find('[role=status]');
  // Screen readers announce a message again only if it was empty in between.
  said.textContent = '';
  try {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(code);
    said.textContent =
      'The browser does not let this page copy. The code is selected: press Ctrl+C.';
  }
};

find('#copy').addEventListener('click', () => void copy());
loadFiles().then(start, ({message}: Error) => {
  find('[role=alert]').textContent = message;
});
