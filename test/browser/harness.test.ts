import {assert, fixture, html} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {LitElement} from 'lit';
import {press, resizePage} from './reader.js';

/** Temporary: proves that the runner's keyboard, mouse and page size work in every engine. */
class CountingButton extends LitElement {
  static override properties = {clicks: {type: Number}};
  declare clicks: number;

  constructor() {
    super();
    this.clicks = 0;
  }

  get focused() {
    return this.shadowRoot?.activeElement;
  }

  protected override render() {
    return html`<button @click=${this.#onClick}>${this.clicks}</button>
      <p><a href="#elsewhere">A link</a></p>`;
  }

  #onClick() {
    this.clicks++;
  }
}

customElements.define('counting-button', CountingButton);

describe('the test harness', () => {
  let element: CountingButton;

  beforeEach(async () => {
    element = await fixture(html`<counting-button></counting-button>`);
  });

  it('runs Lit as it ships', () => {
    assert.isFalse('litIssuedWarnings' in globalThis);
  });

  it('starts with a page of 800 by 600', () => {
    assert.deepEqual([innerWidth, innerHeight], [800, 600]);
  });

  it('presses Tab, Enter and Space', async () => {
    await sendKeys({press: 'Tab'});
    assert.equal(element.focused?.localName, 'button');
    await sendKeys({press: 'Enter'});
    await press(' ');
    assert.equal(element.clicks, 2);
    assert.isTrue(element.focused?.matches(':focus-visible'));
  });

  it('tabs to a link and back', async () => {
    await press('Tab');
    await press('Tab');
    assert.equal(element.focused?.localName, 'a');
    await press('Shift', 'Tab');
    assert.equal(element.focused?.localName, 'button');
  });

  it('presses the keys by their names', async () => {
    const pressed: string[] = [];
    addEventListener('keydown', ({key}) => pressed.push(key));
    const keys = ['ArrowDown', 'Home', 'End', 'Escape', 'Control', 'p'];
    for (const key of keys) await press(key);
    assert.deepEqual(pressed, keys);
  });

  it('clicks with the mouse', async () => {
    const {x, y} = element.shadowRoot?.querySelector('button')?.getBoundingClientRect() ?? {
      x: 0,
      y: 0,
    };
    await sendMouse({type: 'click', position: [Math.round(x) + 5, Math.round(y) + 5]});
    assert.equal(element.clicks, 1);
  });

  it('gives the page another size', async () => {
    await resizePage(480, 640);
    assert.isTrue(matchMedia('(width: 480px)').matches);
    await resizePage(1280, 900);
    assert.isTrue(matchMedia('(width: 1280px)').matches);
  });

  it('keeps the warnings that are tested out of the log', () => {
    console.warn('<menopause-backpain-info>: not shown');
  });
});
