import {LitElement, html, isServer, type PropertyValues, type TemplateResult} from 'lit';
import type {Article, Reading, Section} from './article.js';
import {SectionToggleEvent} from './events.js';
import {heading} from './headings.js';
import {innerTarget, sectionTarget} from './inner-links.js';
import {findArticle, languageAround, whenLoaded} from './languages.js';
import {arrive, leave, lookAgain} from './on-page.js';
import {openSections, takeOver} from './prerendered.js';
import {mountHandout} from './print.js';
import {fitSources} from './sources.js';
import {styles} from './styles.js';
import {prerenderedStyles} from './styles/prerendered.js';
import {articleTemplate} from './template.js';

/** An empty property leaves no attribute. */
const reflected = {reflect: true, converter: {toAttribute: (value: string) => value || null}};

/** By language tag in lower case. */
const articles = new Map<string, Article>();

const levels = [1, 2, 3, 4, 5] as const;

const words = (list: string | null | undefined): string[] =>
  String(list ?? '')
    .split(/\s+/)
    .filter(Boolean);

/**
 * A health article, folded into sections that open in place.
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
    lang: reflected,
    open: reflected,
    sections: {},
    theme: {},
  };

  static override styles = isServer ? [styles, prerenderedStyles] : styles;

  /**
   * The number to call, wherever the article names it, such as `112`. Default: that of the
   * language, `911` in English and Spanish.
   *
   * @attr emergency-number
   */
  declare emergencyNumber: string;

  /** One section open at a time: opening one closes the others. Default: `false`. */
  declare exclusive: boolean;

  /**
   * Level of the title, 1 to 5; the sections’ headings are one deeper. Default: `2`.
   *
   * @attr heading-level
   */
  declare headingLevel: 1 | 2 | 3 | 4 | 5;

  /**
   * Language of the article, such as `es`; the reader cannot choose another then. Default: the
   * language of the place where it stands.
   */
  declare lang: string;

  /**
   * Ids of the open sections, in article order, or `all`. Follows what the reader does, as
   * `<details open>` does. Default: none.
   */
  declare open: string;

  /**
   * Ids of the sections to show, in this order. The danger signs and the sources always stay.
   * Default: all.
   */
  declare sections: string;

  /** `light` or `dark` forces a colour scheme. Default: that of the page. */
  declare theme: '' | 'light' | 'dark';

  /** The language that the reader has chosen; that of the page until then. */
  #chosenLanguage = '';

  readonly #warnings = new Set<string>();

  constructor() {
    super();
    this.emergencyNumber = '';
    this.exclusive = false;
    this.headingLevel = 2;
    // This sets Lit's property; the attribute, which the rule is about, stays as the page wrote it.
    // eslint-disable-next-line wc/no-constructor-attributes
    this.lang = '';
    this.open = '';
    this.sections = '';
    this.theme = '';
    // What the reader sees of a prerendered article stays open. It can be told only now, and is set
    // after the attributes, which the page has written long before.
    const open = openSections(this.shadowRoot);
    if (open.length) queueMicrotask(() => (this.open = open.join(' ')));
  }

  /**
   * Adds an article to those that every element on the page can show. The first one of a language
   * stays.
   */
  static addArticle(article: Article): void {
    const lang = article.lang.toLowerCase();
    if (articles.has(lang)) return;
    articles.set(lang, article);
    lookAgain();
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
    if (this.#article) this.open = this.#openIds.join(' ');
    this.#isKnown('theme', this.theme || 'light', ['light', 'dark']);
  }

  protected override update(changed: PropertyValues<this>): void {
    const render = (): void => super.update(changed);
    if (this.hasUpdated || !this.renderRoot.firstChild) render();
    else takeOver(this, this.renderRoot as ShadowRoot, render);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.sections || changed.get('sections')) fitSources(this.renderRoot);
    // The first render opens nothing: it shows what the page has asked for.
    const before = changed.get('open');
    if (before === undefined) return;
    for (const section of this.#ids) {
      const open = words(this.open).includes(section);
      if (open !== words(before).includes(section)) {
        this.dispatchEvent(new SectionToggleEvent('mbi-section-toggle', {section, open}));
      }
    }
  }

  /**
   * Opens a section, or all of them. An unknown id warns and changes nothing.
   *
   * @param section id of the section; without one, all
   */
  show(section: string = 'all'): void {
    if (this.#isCollapsible(section)) {
      const alone = this.exclusive && this.#shown.some(({id}) => id === section);
      this.open = [...(alone ? [] : words(this.open)), section].join(' ');
    }
  }

  /**
   * Closes a section, or all of them. An unknown id warns and changes nothing.
   *
   * @param section id of the section; without one, all
   */
  hide(section: string = 'all'): void {
    if (this.#isCollapsible(section)) {
      this.open = this.#openIds.filter((id) => section !== 'all' && section !== id).join(' ');
    }
  }

  /**
   * Opens a closed section and closes an open one. An unknown id warns and changes nothing.
   *
   * @param section id of the section
   */
  toggle(section: string): void {
    if (this.#openIds.includes(section)) this.hide(section);
    else this.show(section);
  }

  /** Prints the article alone, every section open, as a handout. */
  print(): void {
    const handout = this.cloneNode(true) as MenopauseBackpainInfo;
    // A clone has the attributes, but not what was set as a property or comes from an ancestor.
    handout.emergencyNumber = this.emergencyNumber;
    handout.sections = this.sections;
    handout.lang = this.#article?.lang ?? '';
    mountHandout(handout);
    // Rendering waits for the end of the task, but the browser takes its picture now.
    handout.performUpdate();
    window.print();
  }

  /**
   * Shows the article in the language that the reader has chosen. A `lang` of the element's own stays.
   *
   * @internal
   */
  chooseLanguage(lang: string): void {
    this.#chosenLanguage = lang;
    this.requestUpdate();
  }

  /**
   * Opens a section and moves the reader to it, as a link to `#mbi-<section>` does.
   *
   * @internal
   * @returns whether the section is on show
   */
  reveal(section: string): boolean {
    const isShown = [this.#article?.help, ...this.#shown].some((place) => place?.id === section);
    if (isShown) void this.#moveTo(() => sectionTarget(section, this.renderRoot));
    return isShown;
  }

  protected override render(): TemplateResult {
    const article = this.#article;
    if (!article) return html`<slot></slot>`;
    const open = words(this.open);
    return articleTemplate(
      this,
      article,
      this.lang ? [] : [...articles.values()],
      this.#reading(article),
      this.#shown,
      open,
      this.#onClick,
    );
  }

  #onClick(event: MouseEvent): void {
    const place = innerTarget(event, this.renderRoot);
    if (!place) return;
    event.preventDefault();
    void this.#moveTo(() => place);
  }

  /** Moves the reader to a place in the article: where the keyboard is and what is in view. */
  async #moveTo(find: () => HTMLElement | null): Promise<void> {
    // A link may have been followed before the first render.
    if (!this.hasUpdated) await this.updateComplete;
    const place = find();
    const section = place?.getAttribute('aria-controls') ?? place?.closest('[hidden]')?.id;
    if (section) this.show(section);
    await this.updateComplete;
    place?.focus({preventScroll: true});
    // Also where the page scrolls smoothly: a long way through a moving page makes some people sick.
    place?.scrollIntoView({behavior: 'instant'});
  }

  get #article(): Article | undefined {
    const lang = String(this.lang || this.#chosenLanguage || languageAround(this));
    const article = findArticle(articles, lang);
    if (lang && !article) whenLoaded(() => this.#warnOfLanguage(lang));
    return article ?? articles.get('en') ?? articles.values().next().value;
  }

  /** The sections on show, in the order asked for. The sources of what is shown always belong. */
  get #shown(): readonly Section[] {
    const article = this.#article;
    if (!article) return [];
    const {help, sections} = article;
    const asked = words(this.sections).filter((id) =>
      this.#isKnown('section', id, [help.id, ...this.#ids]),
    );
    if (asked.length === 0) return sections;
    const shown = [...asked, 'sources'].flatMap((id) => sections.filter((one) => one.id === id));
    return [...new Set(shown)];
  }

  #reading(article: Article): Reading {
    const asked = this.headingLevel ?? 2;
    const level = this.#isKnown('heading-level', asked, levels) ? asked : 2;
    const number = this.emergencyNumber || article.emergencyNumber;
    return {
      emergencyNumber: html`<a href="tel:${number}">${number}</a>`,
      heading: (depth, content, part) => heading(level + depth, content, part),
    };
  }

  /** The ids of all collapsible sections. */
  get #ids(): string[] {
    return this.#article?.sections.map(({id}) => id) ?? [];
  }

  get #openIds(): string[] {
    const asked = words(this.open).filter((id) => this.#isCollapsible(id));
    const shown = this.#shown.map(({id}) => id);
    const open = this.#ids
      .filter((id) => shown.includes(id))
      .filter((id) => asked.includes('all') || asked.includes(id));
    return this.exclusive ? open.slice(0, 1) : open;
  }

  #isCollapsible(section: string): boolean {
    return this.#isKnown('section', section, ['all', ...this.#ids]);
  }

  #warnOfLanguage(lang: string): void {
    if (!findArticle(articles, lang)) this.#isKnown('language', lang, [...articles.keys()]);
  }

  /** Whether a value is one of those allowed; if not, says so once. */
  #isKnown<T extends string | number>(option: string, value: T, allowed: readonly T[]): boolean {
    if (allowed.includes(value)) return true;
    const warning = `<${this.localName}>: unknown ${option} "${value}". Allowed: ${allowed.join(', ')}.`;
    if (!this.#warnings.has(warning)) console.warn(warning);
    this.#warnings.add(warning);
    return false;
  }
}

export {SectionToggleEvent};

declare global {
  interface HTMLElementTagNameMap {
    'menopause-backpain-info': MenopauseBackpainInfo;
  }
  interface HTMLElementEventMap {
    'mbi-section-toggle': SectionToggleEvent;
  }
}
