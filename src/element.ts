import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Article, Reading, Section} from './article.js';
import {unwatchLinks, watchLinks, type LinkTarget} from './deep-links.js';
import {SectionToggleEvent} from './events.js';
import {heading} from './headings.js';
import {alertIcon, markerIcon, printIcon} from './icons.js';
import {InnerLinks, moveTo} from './inner-links.js';
import {findArticle, inheritedLanguage} from './languages.js';
import {mistakes, numberToCall, openIds, shownSections, titleLevel, words} from './options.js';
import {mountHandout} from './print.js';
import {styles} from './styles.js';

/**
 * A health article, folded into sections that open in place.
 *
 * @slot - Shown until the script has arrived; hidden afterwards.
 * @slot heading - Replaces the title. Text or phrasing content: the level comes from `heading-level`.
 * @slot intro - The site's own words, after the summary.
 * @slot action - The site's own offer at the end, such as a link to book a visit.
 * @slot reviewer - Replaces “Not yet reviewed by a clinician.” Only name somebody who has reviewed
 *   this very version.
 * @csspart article - Everything.
 * @csspart heading - The title.
 * @csspart summary - The main message and what is known.
 * @csspart meta - Reading time and how the text was checked.
 * @csspart alert - The danger signs.
 * @csspart toolbar - Open all and Print.
 * @csspart section - A collapsible section.
 * @csspart section-heading - Its heading.
 * @csspart section-button - The button in the heading.
 * @csspart teaser - The line under the heading.
 * @csspart marker - The sign that turns when the section opens.
 * @csspart body - The text that opens.
 * @csspart figure - A picture with its caption.
 * @csspart sources - The list of sources.
 * @csspart footer - The closing line.
 * @cssprop --mbi-font-family - Font of the text. Default: the page's.
 * @cssprop --mbi-heading-font-family - Font of headings. Default: that of the text.
 * @cssprop --mbi-font-size - Size of the text. Default: 1.0625em of the page's, at least 16px.
 * @cssprop --mbi-line-height - Line height of the text. Default: 1.55.
 * @cssprop --mbi-max-width - Greatest width. Default: 46em.
 * @cssprop --mbi-color-text - Text.
 * @cssprop --mbi-color-muted - Quiet text.
 * @cssprop --mbi-color-surface - Background.
 * @cssprop --mbi-color-accent - Links, buttons, markers and the picture.
 * @cssprop --mbi-color-border - Hairlines.
 * @cssprop --mbi-color-alert - Heading and edge of the danger signs.
 * @cssprop --mbi-color-alert-surface - Background of the danger signs.
 * @cssprop --mbi-color-focus - Focus ring. Default: the accent.
 * @cssprop --mbi-space - Unit of white space. Default: 1em.
 * @cssprop --mbi-padding - Space between the edge of the background and the text. Default: grows
 *   with the width; `0` sets the text flush with that of the page.
 * @cssprop --mbi-radius - Corner radius. Default: 0.75em.
 * @cssprop --mbi-duration - How long the marker takes to turn. Default: 150ms; always 0 when the
 *   reader asks for less motion.
 * @fires {SectionToggleEvent} mbi-section-toggle - A section has opened or closed.
 */
export class MenopauseBackpainInfo extends LitElement implements LinkTarget {
  // Static properties rather than decorators: the compiled helpers would cost every page 2 % more.
  static override properties = {
    emergencyNumber: {attribute: 'emergency-number'},
    exclusive: {type: Boolean},
    headingLevel: {attribute: 'heading-level', type: Number},
    open: {noAccessor: true},
    sections: {},
    theme: {},
  };

  static override styles = styles;

  static readonly #articles = new Map<string, Article>();

  static readonly #connected = new Set<MenopauseBackpainInfo>();

  /**
   * The number that the article tells the reader to call, for use outside the article's own
   * country. Digits, spaces and `+ - ( ) * #`; default and fallback: the number of the language.
   *
   * @attr emergency-number
   */
  declare emergencyNumber: string;

  /** Whether opening a section closes the others. Default: false. */
  declare exclusive: boolean;

  /**
   * Level of the title, 1 to 5; the sections' headings are one deeper. Default and fallback: 2.
   *
   * @attr heading-level
   */
  declare headingLevel: number;

  /**
   * Ids of the sections to show, in this order, separated by spaces. Unknown ids are left out; when
   * none is left, or by default, all are shown. The danger signs and the sources always stay.
   */
  declare sections: string;

  /** `light` or `dark` forces a colour scheme. Default and fallback: that of the page. */
  declare theme: string;

  /** What was asked to be open; what is open follows from it. */
  #open = '';

  /** The open sections at the last update; `undefined` before the first. */
  #announced: string | undefined;

  readonly #innerLinks = new InnerLinks(this);

  readonly #warnings = new Set<string>();

  constructor() {
    super();
    this.emergencyNumber = '';
    this.exclusive = false;
    this.headingLevel = 2;
    this.sections = '';
    this.theme = '';
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * Adds an article to those that every element on the page can show. The first one of a language
   * stays.
   */
  static addArticle(article: Article): void {
    const lang = article.lang.toLowerCase();
    if (this.#articles.has(lang)) return;
    this.#articles.set(lang, article);
    for (const element of this.#connected) element.requestUpdate();
  }

  /**
   * Ids of the open sections, in article order, separated by spaces. May be set to `all`. Unknown
   * ids are left out.
   */
  get open(): string {
    const article = this.#article;
    if (!article) return this.#open;
    return openIds(article, this.#shown, this.#open, this.exclusive).join(' ');
  }

  set open(value: string) {
    const before = this.open;
    if (value === before) return;
    this.#open = String(value ?? '');
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // `lang` keeps its native property; all it takes is to look again.
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    MenopauseBackpainInfo.#connected.add(this);
    // Another place may have another language.
    this.requestUpdate();
    watchLinks(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    MenopauseBackpainInfo.#connected.delete(this);
    unwatchLinks(this);
  }

  protected override willUpdate(): void {
    const article = this.#article;
    if (!article) return;
    this.#warnOfMistakes(article);
    // What cannot be open now is not kept in mind: the state is what the reader sees.
    this.#open = this.open;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#article) return;
    const {open} = this;
    if ((this.getAttribute('open') ?? '') !== open) {
      if (open) this.setAttribute('open', open);
      else this.removeAttribute('open');
    }
    const before = this.#announced;
    this.#announced = open;
    if (before !== undefined) this.#announce(words(before), words(open));
  }

  /** Whether a section with this id is on show, collapsible or not. */
  has(section: string): boolean {
    return section === this.#article?.help.id || this.#shown.some(({id}) => id === section);
  }

  /** Opens a section, or all of them. An unknown id warns and changes nothing. */
  show(section = 'all'): void {
    if (!this.#isCollapsible(section)) return;
    this.open = this.exclusive ? section : `${this.open} ${section}`;
  }

  /** Closes a section, or all of them. An unknown id warns and changes nothing. */
  hide(section = 'all'): void {
    if (!this.#isCollapsible(section)) return;
    const rest = words(this.open).filter((id) => id !== section);
    this.open = section === 'all' ? '' : rest.join(' ');
  }

  /** Opens a closed section and closes an open one. An unknown id warns and changes nothing. */
  toggle(section: string): void {
    if (words(this.open).includes(section)) this.hide(section);
    else this.show(section);
  }

  /** Opens a section and moves the reader to it: what a link to `#mbi-<section>` does. */
  async reveal(section: string): Promise<void> {
    const isHelp = section === this.#article?.help.id;
    if (!isHelp) this.show(section);
    await this.updateComplete;
    const place = isHelp ? `#${section}` : `[aria-controls="${CSS.escape(section)}"]`;
    moveTo(this.renderRoot.querySelector<HTMLElement>(place));
  }

  /** Prints the article alone, every section open, as a handout. */
  print(): void {
    const handout = this.cloneNode(true) as MenopauseBackpainInfo;
    handout.lang = this.#article?.lang ?? this.lang;
    mountHandout(handout);
    // Rendering waits for the end of the task, but the browser takes its picture now.
    handout.performUpdate();
    window.print();
  }

  protected override render(): TemplateResult {
    const article = this.#article;
    if (!article) return html`<slot></slot>`;
    const {labels, summary, help} = article;
    const shown = this.#shown;
    const open = words(this.open);
    const reading = this.#reading(article, shown);
    const isOverdue = article.reviewBy < new Date().toISOString().slice(0, 10);
    return html`
      <div class="strut"></div>
      <div class="container" data-theme=${this.theme} @click=${this.#innerLinks.onClick}>
        <article
          part="article"
          lang=${article.lang}
          dir=${article.dir}
          @beforematch=${this.#onBeforeMatch}
        >
          ${reading.heading(0, html`<slot name="heading">${article.title}</slot>`, 'heading')}
          <div part="summary" id=${summary.id}>${summary.body(reading)}</div>
          <p part="meta">
            <span>${labels.readingTime}</span>
            <span>
              ${article.checked(reading)} <slot name="reviewer">${labels.notReviewed}</slot>
            </span>
            ${isOverdue ? html`<strong>${labels.reviewDue}</strong>` : nothing}
          </p>
          <slot name="intro"></slot>
          <section part="alert" id=${help.id} tabindex="-1">
            ${alertIcon}${reading.heading(1, help.heading(reading))}${help.body(reading)}
          </section>
          <div part="toolbar">
            ${this.exclusive ? nothing : this.#renderToggleAll(article, open.length < shown.length)}
            <button type="button" @click=${this.print}>${printIcon}${labels.print}</button>
          </div>
          ${shown.map((section) => this.#renderSection(article, section, open, reading))}
          <slot name="action"></slot>
          <footer part="footer">${labels.disclaimer}</footer>
        </article>
      </div>
    `;
  }

  #renderToggleAll({labels}: Article, someClosed: boolean): TemplateResult {
    return html`
      <button type="button" @click=${() => (someClosed ? this.show() : this.hide())}>
        ${someClosed ? labels.openAll : labels.closeAll}
      </button>
    `;
  }

  #renderSection(
    article: Article,
    {id, heading, teaser, body}: Section,
    open: readonly string[],
    reading: Reading,
  ): TemplateResult {
    const isOpen = open.includes(id);
    const button = html`<button
      type="button"
      part="section-button"
      aria-expanded=${isOpen}
      aria-controls=${id}
      aria-describedby="${id}-teaser"
      @click=${this.#onSectionClick}
    >
      ${heading}
    </button>`;
    return html`
      <section part="section">
        <div class="header">
          ${reading.heading(1, button, 'section-heading')}
          <p part="teaser" id="${id}-teaser">${teaser}</p>
          ${markerIcon}
        </div>
        <div class="panel" id=${id} hidden=${isOpen ? nothing : 'until-found'}>
          <div part="body">
            ${body(reading)}${id === 'sources' ? article.sources(reading) : nothing}
          </div>
        </div>
      </section>
    `;
  }

  #onSectionClick({currentTarget}: Event): void {
    this.toggle((currentTarget as Element).getAttribute('aria-controls') ?? '');
  }

  /** Find-in-page and links to a piece of text open the section they have found something in. */
  #onBeforeMatch({target}: Event): void {
    this.show((target as Element).id);
  }

  get #article(): Article | undefined {
    const articles = MenopauseBackpainInfo.#articles;
    return findArticle(articles, inheritedLanguage(this)) ?? articles.values().next().value;
  }

  get #shown(): readonly Section[] {
    return this.#article ? shownSections(this.#article, this.sections) : [];
  }

  #reading(article: Article, shown: readonly Section[]): Reading {
    const number = numberToCall(this.emergencyNumber, article);
    const level = titleLevel(this.headingLevel);
    const passages = [article.summary, article.help, ...shown];
    return {
      emergencyNumber: html`<a href="tel:${number.replaceAll(' ', '')}">${number}</a>`,
      citedIn: (source) => passages.find(({cites}) => cites.includes(source))?.id,
      heading: (depth, content, part) => heading(level + depth, content, part),
    };
  }

  #announce(before: readonly string[], now: readonly string[]): void {
    for (const {id} of this.#article?.sections ?? []) {
      const open = now.includes(id);
      if (open === before.includes(id)) continue;
      this.dispatchEvent(new SectionToggleEvent('mbi-section-toggle', {section: id, open}));
    }
  }

  #isCollapsible(section: string): boolean {
    const ids = ['all', ...this.#shown.map(({id}) => id)];
    if (ids.includes(section)) return true;
    this.#warn(`no section "${section.slice(0, 40)}" to open or close. Allowed: ${ids.join(', ')}.`);
    return false;
  }

  #warnOfMistakes(article: Article): void {
    const languages = MenopauseBackpainInfo.#articles;
    const lang = inheritedLanguage(this);
    const options = {
      emergencyNumber: this.emergencyNumber,
      headingLevel: this.headingLevel,
      open: this.#open,
      sections: this.sections,
      theme: this.theme,
      unknownLanguage: findArticle(languages, lang) ? '' : lang,
    };
    mistakes(options, article, [...languages.keys()]).forEach((mistake) => this.#warn(mistake));
  }

  #warn(mistake: string): void {
    if (this.#warnings.has(mistake)) return;
    this.#warnings.add(mistake);
    console.warn(`<${this.localName}>: ${mistake}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'menopause-backpain-info': MenopauseBackpainInfo;
  }
  interface HTMLElementEventMap {
    'mbi-section-toggle': SectionToggleEvent;
  }
}
