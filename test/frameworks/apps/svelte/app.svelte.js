import 'menopause-backpain-info';
import {flushSync, mount, unmount} from 'svelte';
import ByAttribute from './ByAttribute.svelte';
import ByProperty from './ByProperty.svelte';

let component;
let values = $state({});

window.app = {
  toggled: [],
  mount(binding, initial) {
    values = {...initial};
    const onToggle = ({section, open, currentTarget}) => {
      window.app.toggled.push(`${section} ${open ? 'opened' : 'closed'}`);
      if (binding === 'properties') values.open = currentTarget.open;
    };
    component = mount(binding === 'attributes' ? ByAttribute : ByProperty, {
      target: document.querySelector('#app'),
      props: {values, onToggle},
    });
    flushSync();
  },
  set(changes) {
    flushSync(() => Object.assign(values, changes));
  },
  unmount: () => unmount(component),
};
