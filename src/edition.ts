import type {Article} from './article.js';
import {articlesOnOffer} from './articles.js';
import {isOverdue} from './is-overdue.js';
import type {Host} from './template.js';

/**
 * All that the template's markup depends on, in one line: where two editions are the same, so is the
 * markup. It is noted in what is prerendered (`tools/prerender-article.js`), so that the script can
 * tell whether there is anything to render anew.
 */
export const editionOf = (host: Host, article: Article | undefined): string =>
  [
    article?.edition,
    articlesOnOffer(host).length,
    host.sections,
    host.headingLevel,
    host.emergencyNumber,
    host.theme,
    host.exclusive,
    article && isOverdue(article),
  ].join('|');
