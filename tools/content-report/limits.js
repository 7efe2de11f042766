/** What `npm run check:content` asks of a text, beyond what stops the build. */

/** PEMAT: active voice at least 80 % of the time. */
export const MAX_PASSIVE_SHARE = 0.2;
/** CDC Clear Communication Index: a longer list is to be split. */
export const MAX_LIST_ITEMS = 7;
/** Of words between two headings: PEMAT asks for short sections, without a number. */
export const MAX_STRETCH_WORDS = 120;
/** In years; an older source is counted, not refused. */
export const SOURCE_AGE = 10;
