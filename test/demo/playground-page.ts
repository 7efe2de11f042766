import {nextFrame} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {found, tag, textOf} from '../helpers/find.js';

type Frame = Window & typeof globalThis;

/** Waits until `look` returns something, frame by frame. The runner's time limit ends it. */
export const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
  for (;;) {
    const seen = look();
    if (seen) return seen;
    await nextFrame();
  }
};

/** The playground in a frame. It runs on the built files. */
export class Playground {
  readonly #frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /**
   * @param address the part after `#`
   * @param width of the window in CSS pixels
   */
  static async open(address = '', width = 1280): Promise<Playground> {
    const frame = document.createElement('iframe');
    frame.style.cssText = `width: ${width}px; height: 900px; border: 0`;
    frame.allow = 'clipboard-write';
    frame.src = `/demo/index.html#${address}`;
    document.body.append(frame);
    const playground = new Playground(frame);
    await playground.article();
    return playground;
  }

  /** Follows a link to another design, without loading everything again. */
  async visit(address: string): Promise<void> {
    if (this.address !== address) {
      const followed = new Promise((resolve) =>
        this.window.addEventListener('hashchange', resolve, {once: true}),
      );
      this.window.location.hash = address;
      await followed;
    }
    const host = (this.field('Page') as unknown as HTMLSelectElement).value;
    await until(
      () => this.page.URL.endsWith(`/${host}.html`) && this.page.readyState === 'complete',
    );
    await this.article();
  }

  /** @param width of the window in CSS pixels */
  resize(width: number): void {
    this.#frame.style.width = `${width}px`;
  }

  close(): void {
    this.#frame.remove();
  }

  get window(): Frame {
    return found(this.#frame.contentWindow as Frame | null, 'playground');
  }

  get document(): Document {
    return this.window.document;
  }

  /** The part of the address after `#`. */
  get address(): string {
    return this.window.location.hash.slice(1);
  }

  get preview(): HTMLIFrameElement {
    return found(this.document.querySelector<HTMLIFrameElement>('iframe'), 'preview');
  }

  /** The page in the preview. */
  get page(): Document {
    return found(this.preview.contentDocument, 'page in the preview');
  }

  /** The article in the preview, once it shows what has been chosen. */
  async article(): Promise<MenopauseBackpainInfo> {
    const element = await until(() => {
      const candidate = this.document.querySelector('iframe')?.contentDocument?.querySelector(tag);
      // The preview knows its colours when it has settled.
      const isSettled = this.document.querySelector('.contrast li');
      return candidate?.shadowRoot?.querySelector('[part=article]') && isSettled && candidate;
    });
    await element.updateComplete;
    return element;
  }

  get snippet(): string {
    return found(this.document.getElementById('snippet'), 'snippet').textContent;
  }

  /**
   * A control by its label.
   *
   * @param group legend of the fieldset it is in
   */
  field(label: string, group = ''): HTMLInputElement {
    const labels = [...this.document.querySelectorAll('label')].filter(
      (candidate) =>
        !group ||
        textOf(candidate.closest('fieldset')?.querySelector('legend') ?? candidate) === group,
    );
    const match = labels.find((candidate) => textOf(candidate).replace(/^Aa /, '') === label);
    return found(match?.control as HTMLInputElement | null, `field “${label}”`);
  }

  /** The notes below a field: contrast, errors, purpose. */
  wordsAbout(label: string): string {
    return textOf(found(this.field(label).closest('.field'), `words about “${label}”`));
  }

  /** Types into a field, key by key, and leaves it. */
  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    for (let end = Math.min(1, text.length); end <= text.length; end++) {
      field.value = text.slice(0, end);
      field.dispatchEvent(new Event('input', {bubbles: true}));
    }
    field.dispatchEvent(new Event('change', {bubbles: true}));
    await this.article();
  }

  /** Ticks a checkbox or chooses a radio button. */
  async choose(label: string, group = ''): Promise<void> {
    this.field(label, group).click();
    await this.article();
  }

  /** Chooses the host page and waits until the article is on it. */
  async goTo(host: string): Promise<void> {
    const select = this.field('Page') as unknown as HTMLSelectElement;
    const before = this.page;
    select.value = host;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => this.page !== before && this.page.readyState === 'complete');
    await this.article();
  }

  button(name: string): HTMLButtonElement {
    const buttons = [...this.document.querySelectorAll('button')];
    return found(
      buttons.find((button) => textOf(button) === name),
      `button “${name}”`,
    );
  }
}
