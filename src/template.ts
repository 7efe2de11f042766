import {html, isServer, nothing, type TemplateResult} from 'lit';
import {shownSections} from './accordion.js';
import type {Article} from './article.js';
import {articlesOnOffer} from './articles.js';
import {alertIcon, markerIcon} from './icons.js';
import {isOverdue} from './is-overdue.js';
import {readingOf, type Level} from './reading.js';
import {words} from './words.js';

/** The element that shows the article. */
export interface Host extends HTMLElement {
  readonly emergencyNumber: string;
  readonly exclusive: boolean;
  readonly headingLevel: Level;
  readonly open: string;
  readonly sections: string;
  readonly theme: string;
}

/**
 * The whole article, with a choice of languages if there is one. Which sections are open is for
 * `show-open.ts` to show; what the controls do is told in `controls.ts`.
 */
export const articleTemplate = (host: Host, article: Article): TemplateResult => {
  const languages = articlesOnOffer(host);
  const reading = readingOf(article, host);
  const {labels, help} = article;
  return html`
    <div class="shell">
      <div class="container" data-theme=${host.theme}>
        <article part="article" lang=${article.lang} dir=${article.dir}>
          ${
            languages.length > 1
              ? html`<div class="bar" part="languages">
                  ${languages.map(
                    ({lang, labels}) =>
                      html`<button type="button" lang=${lang} aria-pressed=${lang === article.lang}>
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
            <strong>${isOverdue(article) ? labels.reviewDue : ''}</strong>
          </p>
          <slot name="intro"></slot>
          <section part="alert" id=${help.id} tabindex="-1">
            ${alertIcon}${reading.heading(1, help.heading(reading))}${help.body(reading)}
          </section>
          <div class="bar" part="toolbar">
            <button type="button" name="all" hidden=${host.exclusive ? '' : nothing}>
              <span>${labels.openAll}</span><span hidden>${labels.closeAll}</span>
            </button>
            <button type="button" name="print">${labels.print}</button>
          </div>
          ${shownSections(article, host).map(({id, heading, teaser, body}) => {
            // A server has nothing but the template to show what is open.
            const isOpen = isServer && words(host.open).includes(id);
            const button = html`<button
              type="button"
              part="section-button"
              aria-expanded=${isOpen}
              aria-controls=${id}
              aria-describedby="${id}-teaser"
            >
              ${heading}
            </button>`;
            return html`
              <section part="section">
                <div class="header">
                  ${reading.heading(1, button, 'section-heading')} ${markerIcon}
                  <p part="teaser" id="${id}-teaser">${teaser}</p>
                </div>
                <div id=${id} hidden=${isOpen ? nothing : 'until-found'}>
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
