// @ts-check
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {inEveryEngine, tag} from '../helpers/page.js';
import {openApp} from './app-page.js';
import {allPackages, createProject} from './project.js';

/** @import {Seen} from './app-page.js' */
/** @import {Binding, Values} from './apps/app.js' */

/**
 * @typedef {object} App
 * @property {string} name
 * @property {string} entry
 * @property {Binding[]} bindings what it can bind
 * @property {boolean} keepsElement whether it changes the element. If not, it makes a new one
 */

/** @type {Omit<App, 'name' | 'entry'>} */
const framework = {bindings: ['attributes', 'properties'], keepsElement: true};

/** @type {App[]} */
const apps = [
  {name: 'React', entry: 'react.jsx', ...framework},
  {name: 'Vue', entry: 'vue/app.js', ...framework},
  {name: 'Svelte', entry: 'svelte/app.svelte.js', ...framework},
  {name: 'Angular', entry: 'angular.ts', ...framework},
  {name: 'Preact', entry: 'preact.jsx', ...framework},
  {name: 'fragments of HTML', entry: 'html.js', bindings: ['attributes'], keepsElement: false},
];

const sections = ['causes', 'symptoms', 'treatment', 'see-a-doctor', 'questions', 'sources'];

/** @type {[Values, Partial<Seen>][]} Changes by an app, and their effect for the reader. */
const options = [
  [{open: 'causes treatment'}, {open: ['causes', 'treatment']}],
  [{open: 'all'}, {open: sections}],
  [{sections: 'treatment causes'}, {sections: ['treatment', 'causes', 'sources']}],
  [{exclusive: true}, {mayOpenAll: false}],
  [{headingLevel: 4}, {level: 'h4'}],
  [{theme: 'dark'}, {scheme: 'dark'}],
  [{emergencyNumber: '118'}, {number: '118'}],
  [{lang: 'de'}, {lang: 'de', heading: 'Wechseljahre', number: '112'}],
];

const words = {
  heading: 'Your back',
  intro: 'Our nurses hear this every week.',
  action: 'Book a visit',
  reviewer: 'Reviewed by a clinician of ours.',
};

const otherWords = {
  heading: 'Backs',
  intro: 'Ask us.',
  action: 'Call us',
  reviewer: 'Reviewed again.',
};

/** The warning of Lit in every app that is built for development. */
const litInDevelopment =
  'Lit is in dev mode. Not recommended for production! See https://lit.dev/msg/dev-mode for more information.';

const noWords = {heading: '', intro: '', action: '', reviewer: ''};

const project = await createProject({sources: 'apps', packages: allPackages});
after(() => project.remove());

inEveryEngine('an app', (suite) => {
  const {engine} = suite;
  // Frameworks do the same in every browser, so one is enough for a second browser.
  const tested = engine === 'Chromium' ? apps : apps.slice(0, 1);

  for (const {name, entry, bindings, keepsElement} of tested) {
    /** @type {Awaited<ReturnType<typeof openApp>>} */
    let app;

    /** @param {Partial<Seen>} expected */
    const assertSeen = async (expected) => {
      const seen = await app.seen();
      assert.deepEqual(seen, {...seen, ...expected});
    };

    /** @param {string[]} complaints */
    const unmountQuietly = async (complaints) => {
      await app.unmount();
      assert.equal(await app.tab.$(tag), null);
      assert.deepEqual(app.complaints, complaints);
    };

    describe(`made with ${name}`, () => {
      before(async () => {
        app = await openApp(suite.browser, project.folder, entry, 'production');
      });

      after(() => app.close());

      afterEach(() => unmountQuietly([]));

      it('is built from the modules of the package, with its own Lit', async () => {
        await app.mount('attributes');
        await assertSeen({sections});
        assert.ok(app.inputs.includes(`node_modules/${tag}/dist/define.js`));
        assert.ok(app.inputs.some((path) => path.includes('/node_modules/lit-html/')));
        assert.ok(!app.inputs.some((path) => path.includes('/dist/cdn/')));
      });

      for (const binding of bindings) {
        describe(`that binds ${binding}`, () => {
          for (const [values, effect] of options) {
            const names = Object.entries(values).map(([name, value]) => `${name} to “${value}”`);

            it(`sets ${names} and back`, async () => {
              await app.mount(binding);
              const before = await app.seen();
              await app.set(values);
              await assertSeen(effect);
              await app.setBack(binding);
              assert.deepEqual(await app.seen(), before);
            });

            it(`starts with ${names}`, async () => {
              await app.mount(binding, values);
              await assertSeen(effect);
              assert.deepEqual(await app.heard(), []);
            });
          }

          it('receives one event for each section that the reader opens or closes', async () => {
            await app.mount(binding);
            await app.click('causes');
            await app.click('treatment');
            await app.click('causes');
            await assertSeen({open: ['treatment']});
            assert.deepEqual(await app.heard(), [
              'causes opened',
              'treatment opened',
              'causes closed',
            ]);
          });

          it('receives events for the section that opens and for the one that closes instead', async () => {
            await app.mount(binding, {exclusive: true, open: 'causes'});
            await app.click('treatment');
            await assertSeen({open: ['treatment']});
            assert.deepEqual(await app.heard(), ['causes closed', 'treatment opened']);
          });

          it('keeps sections open that the reader has opened when it renders something else', async () => {
            await app.mount(binding, {open: 'causes', beside: 'Before'});
            await app.click('treatment');
            await app.set({beside: 'After'});
            await assertSeen({beside: 'After', open: ['causes', 'treatment']});
            await app.set({beside: 'Again'});
            await assertSeen({beside: 'Again', open: ['causes', 'treatment']});
          });

          it('mounts and unmounts the element 100 times and keeps none in memory', async () => {
            await app.mountAndUnmount(100, binding, words);
            assert.equal(await app.tab.$(tag), null);
            // Only Chromium can count objects in memory.
            const isCounted = engine === 'Chromium';
            const alive = isCounted ? await app.elementsInMemory() : 0;
            // React keeps the last tree it has shown.
            assert.ok(alive <= 1, `${alive} elements are still there`);
            await app.mount(binding);
            if (isCounted) assert.notEqual(await app.elementsInMemory(), 0);
            await app.click('causes');
            await assertSeen({open: ['causes']});
          });
        });
      }

      if (keepsElement) {
        it('keeps sections open that the reader has opened when it sets something else', async () => {
          await app.mount('attributes', {open: 'causes', ...words});
          await app.click('treatment');
          await app.set({headingLevel: 3, emergencyNumber: '118', ...otherWords});
          const open = ['causes', 'treatment'];
          await assertSeen({level: 'h3', number: '118', ...otherWords, open});
        });

        it('receives one event for each section that it opens or closes itself', async () => {
          await app.mount('attributes', {open: 'causes'});
          await app.set({open: 'causes treatment'});
          await assertSeen({open: ['causes', 'treatment']});
          await app.set({open: 'treatment'});
          await assertSeen({open: ['treatment']});
          assert.deepEqual(await app.heard(), ['treatment opened', 'causes closed']);
        });

        it('closes a section that the reader has opened if its state follows the reader', async () => {
          await app.mount('properties');
          await app.click('causes');
          assert.deepEqual(await app.heard(), ['causes opened']);
          await app.set({open: ''});
          await assertSeen({open: []});
          assert.deepEqual(await app.heard(), ['causes opened', 'causes closed']);
        });
      }

      it('fills every slot', async () => {
        await app.mount('attributes', words);
        await assertSeen({...words, fallback: false});
      });

      it('changes the content of the slots', async () => {
        await app.mount('attributes', words);
        await app.set(otherWords);
        await assertSeen(otherWords);
      });

      it('fills the slots later and empties them, and the article’s own text returns', async () => {
        await app.mount('attributes');
        const before = await app.seen();
        await app.set(words);
        await assertSeen(words);
        await app.set(noWords);
        assert.deepEqual(await app.seen(), before);
      });
    });

    if (engine !== 'Chromium') continue;

    describe(`made with ${name}, built for development`, () => {
      before(async () => {
        app = await openApp(suite.browser, project.folder, entry, 'development');
      });

      after(() => app.close());

      afterEach(() => unmountQuietly([litInDevelopment]));

      for (const binding of bindings) {
        it(`gets no warning when it binds ${binding}`, async () => {
          await app.mount(binding);
          await app.click('causes');
          for (const [values, effect] of options) {
            await app.set(values);
            await assertSeen(effect);
            await app.setBack(binding);
          }
          await app.set(words);
          await app.set(otherWords);
        });
      }
    });
  }
});
