import 'menopause-backpain-info';
import {createApp, nextTick, reactive} from 'vue';
import ByAttribute from './ByAttribute.vue';
import ByProperty from './ByProperty.vue';

let vue;
let values;

window.app = {
  toggled: [],
  mount(binding, initial) {
    values = reactive({...initial});
    const onToggle = ({section, open, currentTarget}) => {
      window.app.toggled.push(`${section} ${open ? 'opened' : 'closed'}`);
      if (binding === 'properties') values.open = currentTarget.open;
    };
    vue = createApp(binding === 'attributes' ? ByAttribute : ByProperty, {values, onToggle});
    vue.mount('#app');
  },
  async set(changes) {
    Object.assign(values, changes);
    await nextTick();
  },
  unmount: () => vue.unmount(),
};
