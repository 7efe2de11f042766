import 'menopause-backpain-info';
import {render as mount} from 'preact';

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

let Article;
let values;

const render = (changes) => {
  values = {...values, ...changes};
  mount(<Article values={values} onToggle={onToggle} />, document.querySelector('#app'));
};

const onToggle = ({section, open, currentTarget}) => {
  app.toggled.push(`${section} ${open ? 'opened' : 'closed'}`);
  if (Article === ByProperty) render({open: currentTarget.open});
};

const app = (window.app = {
  toggled: [],
  mount(binding, initial) {
    Article = binding === 'attributes' ? ByAttribute : ByProperty;
    values = {};
    render(initial);
  },
  set: render,
  unmount: () => mount(null, document.querySelector('#app')),
});
