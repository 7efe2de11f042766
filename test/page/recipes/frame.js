// @ts-check
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {page, tag} from '../../helpers/page.js';
import {openSections} from '../../helpers/reader.js';

/** @param {import('../../helpers/page.js').Suite} suite @param {string} lines */
export const frame = ({open}, lines) => {
  it('fits the frame to the article, also when a section opens', async () => {
    const {tab, complaints} = await open(page({body: lines}));
    const frame = await (await tab.waitForSelector('iframe'))?.contentFrame();
    assert.ok(frame);
    const fits = () =>
      tab.waitForFunction(() => {
        const frame = document.querySelector('iframe');
        const root = frame?.contentDocument?.documentElement;
        return frame?.style.height.endsWith('px') && frame.offsetHeight === root?.offsetHeight;
      });
    const height = () => tab.$eval('iframe', ({offsetHeight}) => offsetHeight);

    await fits();
    const closed = await height();
    await frame.click(`${tag} >>> [aria-controls=causes]`);
    assert.deepEqual(await openSections(frame), ['causes']);
    await tab.waitForFunction(
      (before) => Number(document.querySelector('iframe')?.offsetHeight) > before + 100,
      {},
      closed,
    );
    await fits();
    assert.deepEqual(complaints, []);
  });

  it('leaves the frame alone when another window sends a height', async () => {
    const {tab} = await open(page({body: lines}));
    const height = await tab.evaluate(async (type) => {
      dispatchEvent(new MessageEvent('message', {source: window, data: {type, height: 1}}));
      return document.querySelector('iframe')?.offsetHeight;
    }, tag);
    assert.notEqual(height, 1);
  });
};
