import type {Article} from './article.js';

/** Whether the article should have been checked again by now. */
export const isOverdue = ({reviewBy}: Article): boolean =>
  reviewBy < new Date().toISOString().slice(0, 10);
