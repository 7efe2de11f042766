import 'menopause-backpain-info';
import {createElement as h} from 'react';
import {createRoot} from 'react-dom/client';
import {BrowserRouter, Link, Route, Routes} from 'react-router';

const space = (key) => h('div', {key, style: {height: 3000}});
createRoot(document.querySelector('#app')).render(
  h(
    BrowserRouter,
    null,
    h(
      'nav',
      {style: {position: 'sticky', top: 0}},
      h(Link, {to: '/home'}, 'Home'),
      h(Link, {to: '/backs#mbi-causes', id: 'causes'}, 'Causes'),
      h(Link, {to: '/backs#mbi-symptoms', id: 'symptoms'}, 'Symptoms'),
    ),
    h(
      Routes,
      null,
      h(Route, {
        path: '/backs',
        element: [space(1), h('menopause-backpain-info', {key: 2}), space(3)],
      }),
      h(Route, {path: '*', element: h('p', null, 'Home')}),
    ),
  ),
);
