// No framework: fragments of HTML, as a server sends them, replace the content of the page.
import 'menopause-backpain-info';

let values;

const names = ['open', 'sections', 'heading-level', 'theme', 'emergency-number', 'lang'];

const camelCase = (name) => name.replace(/-./, ([, letter]) => letter.toUpperCase());

const attributes = () =>
  names
    .filter((name) => values[camelCase(name)] != null)
    .map((name) => `${name}="${values[camelCase(name)]}"`)
    .join(' ');

const slot = (name, content) => (content ? `<span slot="${name}">${content}</span>` : '');

const article = () => `
  <menopause-backpain-info ${attributes()} ${values.exclusive ? 'exclusive' : ''}>
    ${slot('heading', values.heading)}
    ${slot('intro', values.intro)}
    ${slot('action', values.action && `<a href="/book">${values.action}</a>`)}
    ${slot('reviewer', values.reviewer)}
    <p id="fallback">This article needs JavaScript.</p>
  </menopause-backpain-info>`;

const swap = (selector, fragment) => {
  document.querySelector(selector).innerHTML = fragment;
};

document.addEventListener('mbi-section-toggle', ({section, open}) => {
  window.app.toggled.push(`${section} ${open ? 'opened' : 'closed'}`);
});

window.app = {
  toggled: [],
  mount(binding, initial) {
    values = initial;
    swap('#app', `<main><p id="beside"></p><div id="article">${article()}</div></main>`);
  },
  set({beside, ...changes}) {
    if (beside) swap('#beside', beside);
    values = {...values, ...changes};
    if (Object.keys(changes).length) swap('#article', article());
  },
  unmount: () => swap('#app', ''),
};
