/** A label with its one placeholder filled. */
export const fill = (label, value) => label.replace(/\{.*?\}/g, value);
