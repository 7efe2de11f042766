/** Whether a text is a day that exists, written YYYY-MM-DD. */
export function isCalendarDate(text) {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Whether a text is a well-formed BCP 47 language tag, which `Intl` demands. */
export function isLanguageTag(text) {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
