import english from '../../content/en.md';
import type {Article} from '../../src/article.js';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {found, tag} from './find.js';

/** The English article under another language tag, with the changes that a test needs. */
export const articleIn = (lang: string, changes: Partial<Article> = {}): Article => ({
  ...english,
  lang,
  ...changes,
});

/** The registered class. Its only public static method is `addArticle`. */
export const elementClass = (): typeof MenopauseBackpainInfo =>
  found(customElements.get(tag), 'registered element') as typeof MenopauseBackpainInfo;
