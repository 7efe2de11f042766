import {assert, fixture, html} from '@open-wc/testing';
import english from '../../content/en.md';
import spanish from '../../content/es.md';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-languages.js';
import {clock} from '../helpers/clock.js';
import {all, part, textOf} from '../helpers/find.js';

const expected = [
  {
    article: english,
    readingTime: /^\d+ minute read\. Checked/,
    checked:
      'Checked against the sources below on November 28, 2026. Not yet reviewed by a clinician.',
    due: 'Due for a new check since November 28, 2027.',
  },
  {
    article: spanish,
    readingTime: /^Minutos de lectura: \d+\. Verificado/,
    checked:
      'Verificado con las fuentes de abajo el 28 de noviembre de 2026. ' +
      'Ningún profesional de la salud ha revisado todavía este texto.',
    due: 'Pendiente de nueva revisión desde el 28 de noviembre de 2027.',
  },
];

for (const {article, readingTime, checked, due} of expected) {
  const {lang, reviewBy} = article;

  describe(`the line on how the text was checked, ${lang}`, () => {
    const now = clock();

    const mountAt = (moment: string): Promise<MenopauseBackpainInfo> => {
      now.set(moment);
      return fixture(html`<menopause-backpain-info lang=${lang}></menopause-backpain-info>`);
    };

    const lineAt = async (moment: string): Promise<string> =>
      textOf(part(await mountAt(moment), 'meta'));

    const theDayAfter = `${reviewBy.slice(0, -2)}${Number(reviewBy.slice(-2)) + 1}`;

    it('says when, against what, and that nobody has reviewed it', async () => {
      assert.include(await lineAt('2026-11-28T12:00Z'), checked);
    });

    it('says how long the article takes to read', async () => {
      assert.match(await lineAt('2026-11-28T12:00Z'), readingTime);
    });

    it('does not mention a new check until the end of the day by which it is due', async () => {
      const line = await lineAt(`${reviewBy}T23:59:59.999Z`);
      assert.isTrue(line.endsWith(checked), line);
    });

    it('says from the day after that a new check is due', async () => {
      const line = await lineAt(`${theDayAfter}T00:00Z`);
      assert.isTrue(line.endsWith(`${checked} ${due}`), line);
    });

    it('says so visibly, in muted text, and not as an alert', async () => {
      const element = await mountAt(`${theDayAfter}T12:00Z`);
      const [notice] = all(element, '[part=meta] strong');
      assert.isTrue(notice.checkVisibility());
      assert.isNull(notice.closest('[role], [aria-live]'));
      const colours = [notice, part(element, 'footer'), part(element, 'summary')].map(
        (place) => getComputedStyle(place).color,
      );
      assert.equal(colours[0], colours[1], 'as muted as the closing line');
      assert.notEqual(colours[0], colours[2], 'other than the text');
    });
  });
}
