import 'menopause-backpain-info';
import {StrictMode} from 'react';
import {flushSync} from 'react-dom';
import {createRoot} from 'react-dom/client';

const ByAttribute = ({values, onToggle}) => (
  <main>
    <p id="beside">{values.beside}</p>
    <menopause-backpain-info
      open={values.open}
      sections={values.sections}
      exclusive={values.exclusive}
      heading-level={values.headingLevel}
      theme={values.theme}
      emergency-number={values.emergencyNumber}
      lang={values.lang}
      onmbi-section-toggle={onToggle}
    >
      {values.heading && <span slot="heading">{values.heading}</span>}
      {values.intro && <p slot="intro">{values.intro}</p>}
      {values.action && (
        <p slot="action">
          <a href="/book">{values.action}</a>
        </p>
      )}
      {values.reviewer && <span slot="reviewer">{values.reviewer}</span>}
      <p id="fallback">This article needs JavaScript.</p>
    </menopause-backpain-info>
  </main>
);

const ByProperty = ({values, onToggle}) => (
  <main>
    <p id="beside">{values.beside}</p>
    <menopause-backpain-info
      open={values.open}
      sections={values.sections}
      exclusive={values.exclusive}
      headingLevel={values.headingLevel}
      theme={values.theme}
      emergencyNumber={values.emergencyNumber}
      lang={values.lang}
      onmbi-section-toggle={onToggle}
    />
  </main>
);

let root;
let Article;
let values;

const render = (changes) => {
  values = {...values, ...changes};
  root.render(
    <StrictMode>
      <Article values={values} onToggle={onToggle} />
    </StrictMode>,
  );
};

const onToggle = ({section, open, currentTarget}) => {
  app.toggled.push(`${section} ${open ? 'opened' : 'closed'}`);
  if (Article === ByProperty) render({open: currentTarget.open});
};

const app = (window.app = {
  toggled: [],
  mount(binding, initial) {
    root = createRoot(document.querySelector('#app'));
    Article = binding === 'attributes' ? ByAttribute : ByProperty;
    values = {};
    flushSync(() => render(initial));
  },
  set: (changes) => flushSync(() => render(changes)),
  unmount: () => root.unmount(),
});
