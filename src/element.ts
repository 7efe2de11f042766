import {LitElement, html, isServer, type PropertyValues} from 'lit';
import {closed, openIds, isOnShow, opened, sectionIds} from './accordion.js';
import type {Article} from './article.js';
import {addArticle, articleFor} from './articles.js';
import {attendToControls} from './controls.js';
import {editionOf} from './edition.js';
import {SectionToggleEvent, fireToggles} from './events.js';
import {sectionTarget} from './inner-links.js';
import {isKnown} from './is-known.js';
import {languageAround} from './languages.js';
import {moveTo} from './move-to.js';
import {arrive, leave} from './on-page.js';
import {keepOpen, prerenderedRoot, renderInPlace} from './prerendered.js';
import {printHandout} from './print.js';
import {showOpen} from './show-open.js';
import {fitSources} from './sources.js';
import {styles} from './styles.js';
import {prerenderedStyles} from './styles/prerendered.js';
import {articleTemplate} from './template.js';

/** An empty property leaves no attribute. */
const unlessEmpty = {toAttribute: (value: string): string | null => value || null};

/**
 * A health article, folded into sections that open in place. A wrong value warns once in the console
 * and counts as the default; in a list, only the wrong word is left out.
 *
 * @slot - What shows until the script has arrived.
 * @slot heading - Your title. Text or phrasing content: the level comes from `heading-level`.
 * @slot intro - Your own words, after the summary.
 * @slot action - Your offer at the end, such as a link to book a visit.
 * @slot reviewer - Who has reviewed this very version, instead of “Not yet reviewed by a clinician.”
 * @fires {SectionToggleEvent} mbi-section-toggle - A section has opened or closed, whoever did it. Once for
 *   each change; never by the first render.
 */
export class MenopauseBackpainInfo extends LitElement {
  // Static properties rather than decorators: the compiled helpers would cost every page 2 % more.
  static override properties = {
    emergencyNumber: {attribute: 'emergency-number'},
    exclusive: {type: Boolean},
    headingLevel: {attribute: 'heading-level', type: Number},
    // As a default it leaves the page alone: each change of a language there is looked into.
    // eslint-disable-next-line lit/no-native-attributes -- It means here what it means everywhere.
    lang: {reflect: true, useDefault: true, converter: unlessEmpty},
    open: {reflect: true, converter: unlessEmpty},
    sections: {},
    theme: {},
  };

  static override styles = isServer ? [styles, prerenderedStyles] : styles;

  /**
   * The number to call, wherever the article names it, such as `112`. Default: that of the
   * language, `911` in English and Spanish.
   */
  emergencyNumber = '';

  /** One section open at a time: opening one closes the others. Default: `false`. */
  exclusive = false;

  /** Level of the title, 1 to 5; the sections’ headings are one deeper. Default: `2`. */
  headingLevel: 1 | 2 | 3 | 4 | 5 = 2;

  /**
   * Language of the article, such as `es`; the reader cannot choose another then. Default: the
   * language of the place where it stands.
   */
  override lang = '';

  /**
   * Ids of the open sections, in article order, or `all`. Follows what the reader does, as
   * `<details open>` does. Default: none.
   */
  open = '';

  /**
   * Ids of the sections to show, in this order. The danger signs and the sources always stay.
   * Default: all.
   */
  sections = '';

  /** `light` or `dark` forces a colour scheme. Default: that of the page. */
  theme: '' | 'light' | 'dark' = '';

  /** The language that the reader has chosen; that of the page until then. */
  #chosenLanguage = '';

  constructor() {
    super();
    keepOpen(this);
  }

  /** Gives every element on the page one more article. The first one of a language stays. */
  static addArticle(article: Article): void {
    addArticle(article);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Another place may have another language.
    this.requestUpdate();
    arrive(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
  }

  protected override willUpdate(): void {
    // What cannot be open now is not kept in mind: the state is what the reader sees.
    const article = this.#article;
    if (article && this.open !== '') this.open = openIds(article, this).join(' ');
    isKnown(this, 'theme', this.theme || 'light', ['light', 'dark']);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What was prerendered has brought its style; a second one would only cost time.
    return attendToControls(prerenderedRoot(this) ?? super.createRenderRoot());
  }

  protected override update(changed: PropertyValues<this>): void {
    const adoptStyle = (): unknown => super.createRenderRoot();
    renderInPlace(this, changed, adoptStyle, () => super.update(changed));
    const before = changed.get('open');
    // As rendered, every section is closed.
    if (this.open || before) showOpen(this.renderRoot, this.open);
    if (this.sections || changed.get('sections')) fitSources(this.renderRoot);
    // The first render opens nothing: it shows what the page has asked for.
    if (this.hasUpdated) fireToggles(this, before, sectionIds(this.#article));
  }

  /**
   * Opens a section, or all of them. An unknown id warns and changes nothing.
   *
   * @param section id of the section; without one, all
   */
  show(section: string = 'all'): void {
    this.open = opened(this.#article, this, section);
  }

  /**
   * Closes a section, or all of them. An unknown id warns and changes nothing.
   *
   * @param section id of the section; without one, all
   */
  hide(section: string = 'all'): void {
    this.open = closed(this.#article, this, section);
  }

  /**
   * Opens a closed section and closes an open one. An unknown id warns and changes nothing.
   *
   * @param section id of the section
   */
  toggle(section: string): void {
    if (openIds(this.#article, this).includes(section)) this.hide(section);
    else this.show(section);
  }

  /** Prints the article alone, every section open, as a handout. */
  print(): void {
    printHandout(this, this.#article?.lang ?? '', (handout) => handout.performUpdate());
  }

  /** @internal Shows the article in the language that the reader has chosen. */
  chooseLanguage(lang: string): void {
    this.#chosenLanguage = lang;
    this.requestUpdate();
  }

  /** @internal Opens a section and moves the reader to it; says whether it is on show. */
  reveal(section: string): boolean {
    const isShown = isOnShow(this.#article, this, section);
    if (isShown) void moveTo(this, () => sectionTarget(section, this.renderRoot));
    return isShown;
  }

  protected override render(): unknown {
    return this.#article ? articleTemplate(this, this.#article) : html`<slot></slot>`;
  }

  /** @internal Which article it shows, and how. */
  get edition(): string {
    return editionOf(this, this.#article);
  }

  get #article(): Article | undefined {
    return articleFor(this.lang || this.#chosenLanguage || languageAround(this), this);
  }
}

export {SectionToggleEvent};

declare global {
  interface HTMLElementTagNameMap {
    'menopause-backpain-info': MenopauseBackpainInfo;
  }
}
