import type {Article} from './article.js';

const day = 24 * 60 * 60 * 1000;

/** Whether the article should have been checked again by now: from the day after `reviewBy` on. */
export const isOverdue = ({reviewBy}: Article): boolean => Date.now() >= Date.parse(reviewBy) + day;
