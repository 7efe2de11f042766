import {html, nothing, type TemplateResult} from 'lit';
import type {Article, Section} from './article.js';
import {alertIcon, markerIcon} from './icons.js';
import {onInnerLink} from './inner-links.js';
import {readingOf, type Level} from './reading.js';
import {words} from './words.js';

/** The element that shows the article, and what its controls ask of it. */
interface Host extends HTMLElement {
  readonly emergencyNumber: string;
  readonly exclusive: boolean;
  readonly headingLevel: Level;
  readonly open: string;
  readonly theme: string;
  chooseLanguage(lang: string): void;
  hide(section?: string): void;
  print(): void;
  show(section?: string): void;
  toggle(section: string): void;
}

/**
 * The whole article, with the sections on show in their order, and a choice of the languages given
 * if there is one. Lit calls listeners on the host.
 */
export const articleTemplate = (
  host: Host,
  article: Article,
  languages: readonly Article[],
  shown: readonly Section[],
): TemplateResult => {
  const open = words(host.open);
  const reading = readingOf(article, host);
  const {labels, help} = article;
  const isOverdue = article.reviewBy < new Date().toISOString().slice(0, 10);
  const someClosed = open.length < shown.length;
  const toggleAll = (): void => (someClosed ? host.show() : host.hide());
  return html`
    <div class="shell">
      <div class="container" data-theme=${host.theme} @click=${onInnerLink}>
        <article part="article" lang=${article.lang} dir=${article.dir}>
          ${
            languages.length > 1
              ? html`<div class="bar" part="languages">
                  ${languages.map(
                    ({lang, labels}) =>
                      html`<button
                        type="button"
                        lang=${lang}
                        aria-pressed=${lang === article.lang}
                        @click=${onLanguageClick}
                      >
                        ${labels.language}
                      </button>`,
                  )}
                </div>`
              : nothing
          }
          ${reading.heading(0, html`<slot name="heading">${article.title}</slot>`, 'heading')}
          <div part="summary" id="summary">${article.summary(reading)}</div>
          <p part="meta">
            ${`${labels.readingTime} ${labels.checked} `}<slot name="reviewer"
              >${labels.notReviewed}</slot
            >
            <strong>${isOverdue ? labels.reviewDue : ''}</strong>
          </p>
          <slot name="intro"></slot>
          <section part="alert" id=${help.id} tabindex="-1">
            ${alertIcon}${reading.heading(1, help.heading(reading))}${help.body(reading)}
          </section>
          <div class="bar" part="toolbar">
            <button type="button" ?hidden=${host.exclusive} @click=${toggleAll}>
              ${someClosed ? labels.openAll : labels.closeAll}
            </button>
            <button type="button" @click=${host.print}>${labels.print}</button>
          </div>
          ${shown.map(({id, heading, teaser, body}) => {
            const isOpen = open.includes(id);
            const button = html`<button
              type="button"
              part="section-button"
              aria-expanded=${isOpen}
              aria-controls=${id}
              aria-describedby="${id}-teaser"
              @click=${onSectionClick}
            >
              ${heading}
            </button>`;
            return html`
              <section part="section">
                <div class="header">
                  ${reading.heading(1, button, 'section-heading')} ${markerIcon}
                  <p part="teaser" id="${id}-teaser">${teaser}</p>
                </div>
                <div
                  id=${id}
                  hidden=${isOpen ? nothing : 'until-found'}
                  @beforematch=${onBeforeMatch}
                >
                  <div part="body">
                    ${body(reading)}${id === 'sources' ? article.sources(reading) : nothing}
                  </div>
                </div>
              </section>
            `;
          })}
          <slot name="action"></slot>
          <footer part="footer">${labels.disclaimer}</footer>
        </article>
      </div>
    </div>
  `;
};

/** Find-in-page and links to a piece of text open the section they have found something in. */
function onBeforeMatch(this: Host, {target}: Event): void {
  this.show((target as Element).id);
}

function onSectionClick(this: Host, {currentTarget}: Event): void {
  this.toggle((currentTarget as Element).getAttribute('aria-controls') ?? '');
}

function onLanguageClick(this: Host, {currentTarget}: Event): void {
  this.chooseLanguage((currentTarget as HTMLElement).lang);
}
