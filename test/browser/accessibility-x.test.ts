import {axe} from './accessibility-axe.js';
import {showArticle} from './accessibility-page.js';
import {virtual} from '@guidepup/virtual-screen-reader/browser.js';

const rules = Object.fromEntries(axe.getRules().map(({ruleId}) => [ruleId, {enabled: true}]));
for (const theme of ['light', 'dark'])
for (const m of ['', 'open="all"', 'exclusive open="causes"', 'open=all heading-level="1"', 'open=all heading-level="5"'])
it(`axe ${m} ${theme}`, async () => {
  await showArticle(`theme="${theme}" ${m}`);
  const t = performance.now();
  const r = await axe.run(document, {rules, resultTypes: ['violations', 'incomplete']});
  console.log(m, theme, performance.now() - t, JSON.stringify(r.violations.map(v => [v.id, v.nodes.length, v.nodes.slice(0,3).map(n=>[n.html.slice(0,200), n.failureSummary])]), null, 1));
  console.log('INC', JSON.stringify(r.incomplete.map(v => [v.id, v.nodes.length, v.nodes.slice(0,3).map(n=>[n.html.slice(0,200), [...n.any,...n.all,...n.none].map(c=>c.message)])]), null, 1));
});
it('virt', async () => {
  const {element} = await showArticle('open=causes');
  await virtual.start({container: element});
  for (let i = 0; i < 60; i++) await virtual.next();
  console.log(JSON.stringify(await virtual.spokenPhraseLog(), null, 0));
  await virtual.stop();
  await virtual.start({container: element.shadowRoot});
  for (let i = 0; i < 300; i++) await virtual.next();
  console.log(JSON.stringify(await virtual.spokenPhraseLog(), null, 0));
  await virtual.stop();
});
