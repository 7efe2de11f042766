import {html, nothing, render, type TemplateResult} from 'lit';
import {codeSection} from './code.js';
import type {Design} from './design.js';
import {
  colourField,
  longTextField,
  numberField,
  selectField,
  switchField,
  textField,
} from './fields.js';
import {loadFiles, type Files} from './files.js';
import {History} from './history.js';
import {legibilityOf} from './legibility.js';
import {controlsOf, type Control} from './manifest.js';
import {Preview} from './preview.js';
import {stage} from './stage.js';
import {fromAddress, initialState, toAddress, type State} from './state.js';
import {problemWith} from './values.js';

const start = (files: Files, place: HTMLElement): void => {
  const controls = controlsOf(files.manifest);
  const history = new History(fromAddress(location.hash));
  let preview: Preview | undefined;
  /** Of each colour, and of what it was measured. */
  let legibility: ReturnType<typeof legibilityOf> = {};
  let measured = '';

  /** Measures only what may have changed: it makes the browser work out all styles of the preview. */
  const measure = (): void => {
    const {element} = preview ?? {};
    const {properties: values, rules} = design();
    const root = element?.shadowRoot?.querySelector('[data-theme]');
    const {host, scheme} = history.current;
    const now = JSON.stringify([
      host,
      scheme,
      values,
      rules,
      history.current.attributes.theme,
      root?.getAttribute('data-theme'),
    ]);
    if (!element || now === measured) return;
    measured = now;
    legibility = legibilityOf(element, values);
  };

  const theme = (): Files['themes'][number] | undefined =>
    files.themes.find(({id}) => id === history.current.theme);

  /** What the fields of custom properties show. */
  const properties = (): Record<string, string> => ({
    ...theme()?.properties,
    ...history.current.properties,
  });

  const syntaxOf = (name: string): string =>
    controls.properties.find((control) => control.name === name)?.type ?? '';

  const design = (): Design => ({
    attributes: history.current.attributes,
    slots: Object.fromEntries(
      Object.entries(history.current.slots).filter(([, text]) => text.trim()),
    ),
    properties: Object.fromEntries(
      Object.entries(properties()).filter(
        ([name, value]) => value && syntaxOf(name) && !problemWith(value, syntaxOf(name)),
      ),
    ),
    rules: theme()?.rules ?? '',
  });

  const change = (patch: Partial<State>, what: string, isDone = true): void => {
    history.change({...history.current, ...patch}, what, isDone);
    settle();
  };

  const undo = (): void => {
    history.undo();
    settle();
  };

  const startOver = (): void => change(initialState, 'all');

  const setIn =
    (group: 'attributes' | 'slots' | 'properties', name: string) =>
    (value: string | undefined, isDone: boolean): void => {
      const others = Object.entries(history.current[group]).filter(([other]) => other !== name);
      const values: [string, string][] = value === undefined ? others : [...others, [name, value]];
      change({[group]: Object.fromEntries(values)}, `${group} ${name}`, isDone);
    };

  /** A name as a label: `--mbi-color-accent` is “Accent”. */
  const label = (name: string): string => {
    const words = name.replace(/^--mbi-(color-)?/, '').replaceAll('-', ' ');
    return words[0]?.toUpperCase() + words.slice(1);
  };

  const propertyField = (control: Control): TemplateResult => {
    const {name, type} = control;
    const value = properties()[name] ?? '';
    const set = setIn('properties', name);
    const field = {
      control,
      id: name.slice(2),
      label: label(name),
      value,
      placeholder: control.default,
      problem: problemWith(value, type),
      // Without a theme, an empty field is the default and need not be in the address.
      onInput: (typed: string, isDone: boolean) =>
        set(typed || theme()?.properties[name] ? typed : undefined, isDone),
    };
    if (type !== '<color>') return textField(field);
    return colourField(field, legibility[name] ?? [], schemeSeen());
  };

  const attributeField = (control: Control): TemplateResult => {
    const {name, type} = control;
    const set = setIn('attributes', name);
    const value = history.current.attributes[name];
    const field = {control, id: name, label: label(name), value: value ?? ''};
    if (type === 'boolean') {
      const onInput = (isOn: boolean): void => set(isOn ? '' : undefined, true);
      return switchField({...field, isOn: value !== undefined, onInput});
    }
    const onInput = (typed: string, isDone: boolean): void => set(typed || undefined, isDone);
    const options = [...type.matchAll(/'([^']*)'/g)].map(([, option = '']) => option);
    if (options.length) return selectField({...field, onInput}, options);
    const problem = preview?.warningAbout(value ?? '');
    const whole = {...field, onInput, problem};
    return type === 'number' ? numberField(whole) : textField(whole);
  };

  const slotField = (control: Control): TemplateResult =>
    longTextField({
      control,
      id: `slot-${control.name || 'default'}`,
      label: control.name ? label(control.name) : 'Before the script',
      value: history.current.slots[control.name] ?? '',
      onInput: (text, isDone) => setIn('slots', control.name)(text || undefined, isDone),
    });

  const schemeSeen = (): 'light' | 'dark' => {
    const forced = history.current.attributes.theme || history.current.scheme;
    if (forced === 'light' || forced === 'dark') return forced;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  };

  const isType = ({name}: Control): boolean => /font|line-height/.test(name);

  const group = (name: string, isOpen: boolean, content: unknown): TemplateResult =>
    html`<details ?open=${isOpen}>
      <summary><h3>${name}</h3></summary>
      ${content}
    </details>`;

  const themeChoice = (id: string, name: string, colours: Readonly<Record<string, string>>) => html`
    <label class="theme">
      <input
        type="radio"
        name="theme"
        .checked=${history.current.theme === id}
        @change=${() => change({theme: id, properties: {}}, 'theme')}
      />
      <span
        class="swatch"
        aria-hidden="true"
        style="background: ${colours['--mbi-color-surface'] ?? 'light-dark(#fff, #161d1b)'}; color: ${
          colours['--mbi-color-text'] ?? 'inherit'
        }; border-color: ${colours['--mbi-color-accent'] ?? 'light-dark(#005953, #80d5cc)'}; font-family: ${
          colours['--mbi-heading-font-family'] ?? colours['--mbi-font-family'] ?? 'inherit'
        }"
        >Aa</span
      >
      ${name}
    </label>
  `;

  const inspector = (): TemplateResult => html`
    <section class="inspector" aria-labelledby="design">
      <div class="title">
        <h2 id="design" tabindex="-1">Design</h2>
        <button type="button" ?disabled=${!history.canUndo} @click=${undo}>Undo</button>
        <button type="button" @click=${startOver}>Start over</button>
      </div>
      <fieldset class="themes">
        <legend>Start from</legend>
        ${themeChoice('', 'Plain', {})}
        ${files.themes.map(({id, label: name, properties: colours}) => themeChoice(id, name, colours))}
      </fieldset>
      ${group('Colours', true, controls.properties.filter(({type}) => type === '<color>').map(propertyField))}
      ${group('Type', false, controls.properties.filter(isType).map(propertyField))}
      ${group(
        'Space and motion',
        false,
        controls.properties
          .filter((control) => control.type !== '<color>' && !isType(control))
          .map(propertyField),
      )}
      ${group(
        'Your own words',
        false,
        html`<p class="hint">
            A link: <code>[Book a visit](https://…)</code>. An empty line begins a paragraph.
          </p>
          ${controls.slots.map(slotField)}`,
      )}
      ${group('Behaviour', false, controls.attributes.map(attributeField))}
    </section>
  `;

  /** Not at each key: Safari allows a hundred changes of the address in ten seconds. */
  const writeAddress = (address: string): void => {
    if (location.hash.slice(1) === address) return;
    // Nothing to go back to: that is what undoing is for.
    window.history.replaceState(null, '', address ? `#${address}` : location.pathname);
  };

  const draw = (): void => {
    const state = history.current;
    if (!history.isChanging) writeAddress(toAddress(state));
    preview?.show({...state, design: design()});
    measure();
    render(
      html`
        <div class="workbench">${stage(state, {change})} ${inspector()}</div>
        ${codeSection(state, design(), files, change)}
      `,
      place,
    );
    if (!preview) {
      preview = new Preview(place.querySelector('iframe') as HTMLIFrameElement, {
        attributeNames: controls.attributes.map(({name}) => name),
        prerendered: files.prerendered,
        onLoad: settle,
      });
      draw();
    }
  };

  /** What the article makes of its attributes can be told only when it has rendered. */
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

  // The address is taken by the state, so that links on the page cannot change it.
  for (const link of document.querySelectorAll<HTMLElement>('[data-to]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const target = document.getElementById(link.dataset.to ?? '');
      target?.focus({preventScroll: true});
      target?.scrollIntoView();
    });
  }
};

const place = document.getElementById('playground');
if (place) {
  loadFiles().then(
    (files) => start(files, place),
    (error: unknown) =>
      render(
        html`<p class="problem" role="alert">${(error as Error).message ?? nothing}</p>`,
        place,
      ),
  );
}
