import {LitElement, adoptStyles, html, isServer, noChange, nothing, type PropertyValues} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {
  availableArticles,
  defaultArticle,
  findArticle,
  isOverdue,
  registerArticle,
  type Article,
  type RenderContext,
  type Section,
} from './article.js';
import {isForBrowser, linkedPlace, makeFocusable} from './article-links.js';
import {markGround} from './ground.js';
import {printHandout} from './handout.js';
import {alertIcon, heading, markerIcon} from './markup.js';
import {
  PageController,
  followPendingAddress,
  linkedSection,
  updateAll,
  whenLoaded,
} from './page-controller.js';
import prerenderedStyles from './prerendered.css';
import {Prerendered} from './prerendered.js';
import {keepInPlace, reveal, scrollIntoView} from './scrolling.js';
import {SectionToggleEvent} from './section-toggle-event.js';
import {openSections, parseList, sectionIds, shownSections} from './sections.js';
import styles from './styles.css';
import {warnIfUnknown} from './warn.js';

const HEADING_LEVELS = [1, 2, 3, 4, 5];
const THEMES = ['light', 'dark'];

/** Converts between an attribute and a text property. A missing attribute is the empty text. */
const text = {
  fromAttribute: (value: string | null): string => value ?? '',
  toAttribute: (value: string): string | null => value || null,
};

/**
 * A telephone number without what comes along when people paste it: quotation marks, `tel:`, characters that
 * nobody sees. Empty if it has no digit.
 */
const telephone = (value: string | null | undefined): string => {
  const number = String(value || '')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Pi}\p{Pf}„"']|^\W*tel:/giu, '')
    .trim();
  return /\p{Nd}/u.test(number) ? number : '';
};

/**
 * A health article, folded into sections that open in place. A wrong value warns once in the console
 * and counts as the default; in a list, only the wrong word is left out.
 *
 * @slot - Your content to show until the script has arrived.
 * @slot heading - Your title. Text or phrasing content: the level comes from `heading-level`.
 * @slot intro - Your own words, after the summary.
 * @slot action - Your offer at the end, such as a link to book a visit.
 * @slot reviewer - Who has reviewed exactly this version, instead of “Not yet reviewed by a clinician.”
 * @fires {SectionToggleEvent} mbi-section-toggle - A section has opened or closed, for any reason. Fires once
 *   for each change, never for the first render.
 */
export class MenopauseBackpainInfo extends LitElement {
  static override properties = {
    emergencyNumber: {attribute: 'emergency-number', converter: text},
    exclusive: {type: Boolean},
    headingLevel: {attribute: 'heading-level', type: Number, useDefault: true},
    lang: {reflect: true, converter: text},
    open: {reflect: true, converter: text},
    sections: {converter: text},
    theme: {converter: text},
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
   * Language of the article, such as `es`. If it is set, the reader cannot choose another. Default: the
   * language of the page around it.
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

  /** The article on show. Undefined while none is registered. */
  #article?: Article;

  /** The last article whose language the page asked for. A language without an article changes nothing. */
  #askedArticle?: Article;

  /** The sections on show, in their order. */
  #shown: readonly Section[] = [];

  /** The ids of the open sections, in article order. */
  #open: readonly string[] = [];

  /** The language that the reader has chosen. Empty while the page's language counts. */
  #chosenLanguage = '';

  #page = new PageController(this, (section, isMoving) => this.#goToSection(section, isMoving));

  /** The article that came with the page, until this element renders its own. */
  #prerendered = this.shadowRoot
    ? new Prerendered(this, this.shadowRoot, {
        toggle: (section, button) => this.#toggleInPlace(section, button),
        toggleAll: () => this.#toggleAll(),
        print: () => this.print(),
      })
    : undefined;

  /** Gives every element on the page one more article. The first one of a language stays. */
  static addArticle(article: Article): void {
    if (!registerArticle(article)) return;
    updateAll();
    followPendingAddress();
  }

  // Life cycle

  override connectedCallback(): void {
    // Whatever the reader saw open stays open, beside the sections that the attribute opens.
    const found = this.hasUpdated ? [] : (this.#prerendered?.openSections ?? []);
    if (found.length) this.open = [this.open, ...found].join(' ');
    if (!this.hasUpdated && this.#prerendered?.tapped) this.show(this.#prerendered.tapped);
    super.connectedCallback();
  }

  /** Runs when the element moves to another document, such as that of a frame. The styles stay behind. */
  adoptedCallback(): void {
    if (this.hasUpdated && !this.#prerendered) this.#adoptStyles();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // The prerendered markup contains its styles.
    if (this.#prerendered?.fingerprint) return this.#prerendered.root;
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.shadowRoot ?? this.attachShadow(MenopauseBackpainInfo.shadowRootOptions);
    this.#adoptStyles(root);
    return root;
  }

  /** Gives the shadow root its styles. A document accepts only style sheets that its own window has made. */
  #adoptStyles(root = this.#root): void {
    if (this.ownerDocument === document) {
      adoptStyles(root, MenopauseBackpainInfo.elementStyles);
      return;
    }
    const view = this.ownerDocument.defaultView;
    // A document without a window shows nothing.
    if (!view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(String(styles));
    root.adoptedStyleSheets = [sheet];
  }

  protected override willUpdate(): void {
    const article = (this.#article = this.#findArticle());
    this.#warnOfUnknownValues();
    if (!article) return;
    this.#shown = shownSections(article, this);
    this.#open = openSections(article, this);
    // Drop the ids that cannot be open, so that `open` always says what is visible.
    this.open = this.#open.join(' ');
  }

  protected override update(changed: PropertyValues<this>): void {
    // Without an article, the element has nothing to put in the place of a prerendered one.
    const article = this.#article;
    const prerendered = this.#prerendered;
    if (!article || !prerendered) super.update(changed);
    else if (prerendered.isCurrent(this.fingerprint)) {
      prerendered.show(this.#open, article.labels);
      super.update(changed);
    } else this.#replacePrerendered(() => super.update(changed));
  }

  protected override firstUpdated(): void {
    // On an element, a listener would make screen readers call everything inside “clickable”.
    this.renderRoot.addEventListener('click', this.#onClick as EventListener);
  }

  protected override updated(changed: PropertyValues<this>): void {
    markGround(this.renderRoot);
    const before = changed.get('open');
    // The first update has no value before: it shows what the page asked for.
    if (before === undefined || !this.#article) return;
    for (const section of sectionIds(this.#article)) {
      const open = this.#open.includes(section);
      if (open === parseList(before).includes(section)) continue;
      this.dispatchEvent(new SectionToggleEvent('mbi-section-toggle', {section, open}));
    }
  }

  // Template

  protected override render(): unknown {
    const article = this.#article;
    if (this.#prerendered) return noChange;
    if (!article) return html`<slot></slot>`;
    // Firefox tells a screen reader the language that an element had first, so each language has its own.
    return html`
      <div class="mbi">
        <div class="container" data-theme=${this.theme}>
          ${keyed(article.lang, this.#articleElement(article))}
        </div>
      </div>
    `;
  }

  #articleElement(article: Article): unknown {
    const {labels, help} = article;
    const allOpen = this.#allOpen;
    const context = this.#renderContext(article);
    return html`
      <article part="article" lang=${article.lang} dir=${article.dir}>
        ${this.#languageChoice(article)}
        ${context.heading(0, html`<slot name="heading">${article.title}</slot>`, 'heading')}
        <div part="summary" id="summary">${article.summary(context)}</div>
        <p part="meta">
          ${`${labels.readingTime} ${labels.checked} `}<slot name="reviewer"
            >${labels.notReviewed}</slot
          >
          <strong>${isOverdue(article) ? ` ${labels.reviewDue}` : ''}</strong>
        </p>
        <slot name="intro"></slot>
        <section part="alert" id=${help.id} aria-label=${labels.dangerSigns}>
          ${alertIcon}${context.heading(1, help.heading(context))}${help.body(context)}
        </section>
        <div class="bar" part="toolbar">
          <button
            type="button"
            aria-expanded=${allOpen}
            ?hidden=${this.exclusive}
            @click=${this.#toggleAll}
          >
            ${allOpen ? labels.closeAll : labels.openAll}
          </button>
          <button type="button" @click=${() => this.print()}>${labels.print}</button>
        </div>
        ${this.#shown.map((section) => this.#section(section, context))}
        <slot name="action"></slot>
        <footer part="footer">${labels.disclaimer}</footer>
      </article>
    `;
  }

  /** Buttons for the languages, where the page leaves the choice to the reader and has several. */
  #languageChoice(article: Article): unknown {
    const languages = this.#availableArticles;
    if (languages.length < 2) return nothing;
    return html`<div
      class="bar"
      part="languages"
      role="group"
      aria-label=${article.labels.languages}
    >
      ${languages.map(
        ({lang, labels}) =>
          html`<button
            type="button"
            lang=${lang}
            aria-pressed=${lang === article.lang}
            @click=${() => void this.#chooseLanguage(lang)}
          >
            ${labels.language}
          </button>`,
      )}
    </div>`;
  }

  #section({id, heading, teaser, body}: Section, context: RenderContext): unknown {
    const open = this.#open.includes(id);
    // A screen reader says the teaser as the button's description. It should not say it again.
    const button = html`<button
      type="button"
      part="section-button"
      aria-expanded=${open}
      aria-controls=${id}
      aria-describedby="${id}-teaser"
      @click=${(event: Event) => this.#toggleInPlace(id, event.currentTarget as Element)}
    >
      ${heading}
    </button>`;
    return html`
      <section part="section">
        <div class="header" ?data-open=${open}>
          ${context.heading(1, button, 'section-heading')} ${markerIcon}
          <p part="teaser" id="${id}-teaser" aria-hidden="true">${teaser}</p>
        </div>
        <div id=${id} hidden=${open ? nothing : 'until-found'} @beforematch=${() => this.show(id)}>
          <div part="body">
            ${body(context)}${id === 'sources' ? this.#article?.sources(context) : nothing}
          </div>
        </div>
      </section>
    `;
  }

  /** The values that the compiled text needs. */
  #renderContext(article: Article): RenderContext {
    const level = HEADING_LEVELS.includes(this.headingLevel) ? this.headingLevel : 2;
    const number = telephone(this.emergencyNumber) || article.emergencyNumber;
    const cited = new Set([...article.cites, ...this.#shown.flatMap(({cites}) => cites)]);
    return {
      emergencyNumber: html`<a href="tel:${number}">${number}</a>`,
      heading: (depth, content, part) => heading(level + depth, content, part),
      isCited: (source) => cited.has(source),
    };
  }

  // Handlers

  /** Opens or closes a section, and keeps its heading under the finger if another section closes above it. */
  #toggleInPlace(id: string, button: Element): void {
    this.toggle(id);
    void keepInPlace(button, this.updateComplete);
  }

  #toggleAll(): void {
    if (this.#allOpen) this.hide();
    else this.show();
  }

  /** Follows a link inside the article. */
  #onClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    // Links in a slot belong to the page.
    if (!link || link.getRootNode() !== this.renderRoot || isForBrowser(event)) return;
    const section = linkedSection(link.getAttribute('href') ?? '');
    const place = section ? null : linkedPlace(link, this.#root);
    if (!section && !place) return;
    event.preventDefault();
    if (section) this.#goToSection(section);
    else void this.#goTo(this.#sectionAround(place), () => place);
  };

  /** The id of the section that contains a place. Undefined outside the sections. */
  #sectionAround(place: Node | null): string | undefined {
    const ids = this.#article ? sectionIds(this.#article) : [];
    return ids.find((id) => this.#root.getElementById(id)?.contains(place));
  }

  /** Shows the article in a language. Its elements are new ones, and so is the button that had the focus. */
  async #chooseLanguage(lang: string): Promise<void> {
    this.#chosenLanguage = lang;
    this.requestUpdate();
    await this.updateComplete;
    // Firefox tells a screen reader of new elements with the next frame. A focus before that would leave the
    // reader without a place. jsdom has no frames.
    const nextFrame = (window as Partial<Window>).requestAnimationFrame ?? setTimeout;
    nextFrame(() => setTimeout(() => this.#focusChosenLanguage()));
  }

  #focusChosenLanguage(): void {
    const {activeElement, body} = this.ownerDocument;
    // The reader may have gone elsewhere already.
    if (activeElement !== body) return;
    this.#root.querySelector<HTMLElement>('[aria-pressed=true]')?.focus({preventScroll: true});
  }

  /** Opens a section, and may move the reader to it. Returns whether the element shows that section. */
  #goToSection(id: string, isMoving = true): boolean {
    const article = this.#currentArticle;
    if (!article) return false;
    const isHelp = id === article.help.id;
    if (!isHelp && !shownSections(article, this).some((section) => section.id === id)) return false;
    void this.#goTo(isHelp ? undefined : id, () => {
      if (!isMoving) return null;
      if (isHelp) return this.#root.getElementById(id);
      // On a button, a screen reader would stop reading and wait for keys. On a heading, it reads on.
      const button = this.#root.querySelector(`[aria-controls="${id}"]`);
      return button?.parentElement ?? null;
    });
    return true;
  }

  /**
   * Moves the reader to a place in the article: the focus and the view.
   *
   * @param section the section around the place, which opens, if there is one
   * @param find finds the place once the section is open, if the reader is to move
   */
  async #goTo(section: string | undefined, find: () => HTMLElement | null): Promise<void> {
    // A link may be followed before the first render.
    if (!this.hasUpdated) await this.updateComplete;
    if (section) this.show(section);
    await this.updateComplete;
    const place = find();
    if (!place) return;
    reveal(place);
    if (!place.matches('a')) makeFocusable(place);
    place.focus({preventScroll: true});
    // Of a source, its first line, which may be above its link.
    scrollIntoView(place.closest('li[id]') ?? place);
  }

  #replacePrerendered(render: () => void): void {
    const prerendered = this.#prerendered;
    this.#prerendered = undefined;
    prerendered?.replace(() => {
      if (prerendered.fingerprint) this.#adoptStyles();
      render();
    });
  }

  // Methods

  /**
   * Opens a section, or all of them. An unknown id warns and changes nothing.
   *
   * @param section id of the section; without one, all
   */
  show(section: string = 'all'): void {
    const article = this.#currentArticle;
    if (article && !this.#canOpen(section, article)) return;
    const isShown = !article || shownSections(article, this).some(({id}) => id === section);
    this.open = this.exclusive && isShown ? section : [...parseList(this.open), section].join(' ');
  }

  /**
   * Closes a section, or all of them. An unknown id warns and changes nothing.
   *
   * @param section id of the section; without one, all
   */
  hide(section: string = 'all'): void {
    const article = this.#currentArticle;
    if (article && !this.#canOpen(section, article)) return;
    const open = article ? openSections(article, this) : parseList(this.open);
    this.open = section === 'all' ? '' : open.filter((id) => id !== section).join(' ');
  }

  /**
   * Opens a closed section and closes an open one. An unknown id warns and changes nothing.
   *
   * @param section id of the section
   */
  toggle(section: string): void {
    const article = this.#currentArticle;
    const open = article ? openSections(article, this) : parseList(this.open);
    if (open.includes(section)) this.hide(section);
    else this.show(section);
  }

  /** Prints the article alone, every section open, as a handout. */
  print(): void {
    const properties = {...this.#values, lang: this.#currentArticle?.lang ?? ''};
    printHandout(this, properties, (handout) => handout.performUpdate());
  }

  // State

  /**
   * Identifies everything that the rendered article depends on, besides its language and the open
   * sections. `tools/prerender.js` writes it into the prerendered markup.
   *
   * @internal
   */
  get fingerprint(): string {
    const article = this.#currentArticle;
    const {open: _open, lang: _lang, ...options} = this.#values;
    return [
      article?.fingerprint,
      article && isOverdue(article),
      this.#availableArticles.length,
      ...Object.values(options),
    ].join('|');
  }

  /** The values of all properties, by name. */
  get #values(): Record<string, unknown> {
    const names = [...MenopauseBackpainInfo.elementProperties.keys()];
    return Object.fromEntries(names.map((name) => [name, this[name as keyof this]]));
  }

  /** The articles that the reader can choose from: none if the page has chosen the language. */
  get #availableArticles(): Article[] {
    return this.lang ? [] : availableArticles();
  }

  get #allOpen(): boolean {
    return this.#shown.every(({id}) => this.#open.includes(id));
  }

  /** The article on show, or the one that the first update will show. */
  get #currentArticle(): Article | undefined {
    return (this.#article ??= this.#findArticle());
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  #findArticle(): Article | undefined {
    // `lang` may be set to something other than a text.
    const lang = String(this.lang || this.#chosenLanguage || this.#page.language);
    const article = findArticle(lang);
    if (article || !lang) this.#askedArticle = article;
    if (lang && !article)
      // Until then, another script may still register the language.
      whenLoaded(() => {
        if (findArticle(lang)) return;
        const known = availableArticles().map((available) => available.lang);
        warnIfUnknown(this, 'language', lang, known);
      });
    return this.#askedArticle ?? defaultArticle();
  }

  /** Whether this names a section that opens and closes, or all of them. Warns if not. */
  #canOpen(section: string, article: Article): boolean {
    const known = ['all', ...sectionIds(article)];
    warnIfUnknown(this, 'section', section, known);
    return known.includes(section);
  }

  #warnOfUnknownValues(): void {
    const article = this.#article;
    warnIfUnknown(this, 'theme', this.theme || 'light', THEMES);
    if (this.emergencyNumber && !telephone(this.emergencyNumber))
      warnIfUnknown(this, 'emergency-number', String(this.emergencyNumber), ['a telephone number']);
    warnIfUnknown(this, 'heading-level', this.headingLevel ?? 2, HEADING_LEVELS);
    if (!article) return;
    const ids = [article.help.id, ...sectionIds(article)];
    for (const id of parseList(this.sections)) warnIfUnknown(this, 'section', id, ids);
    for (const id of parseList(this.open)) this.#canOpen(id, article);
  }
}

export {SectionToggleEvent};

declare global {
  interface HTMLElementTagNameMap {
    'menopause-backpain-info': MenopauseBackpainInfo;
  }
}
