import 'menopause-backpain-info';
import {createApp, h} from 'vue';
import {RouterLink, RouterView, createRouter, createWebHistory} from 'vue-router';

const space = () => h('div', {style: 'height: 3000px'});
const router = createRouter({
  history: createWebHistory(),
  routes: [
    {path: '/backs', component: {render: () => [space(), h('menopause-backpain-info'), space()]}},
    {path: '/:any(.*)', component: {render: () => h('p', 'Home')}},
  ],
});
createApp({
  render: () => [
    h('nav', {style: 'position: sticky; top: 0'}, [
      h(RouterLink, {to: '/home'}, () => 'Home'),
      h(RouterLink, {to: '/backs#mbi-causes', id: 'causes'}, () => 'Causes'),
      h(RouterLink, {to: '/backs#mbi-symptoms', id: 'symptoms'}, () => 'Symptoms'),
    ]),
    h(RouterView),
  ],
})
  .use(router)
  .mount('#app');
