/** The warnings each element has given, so that each appears once. */
const warnings = new WeakMap<HTMLElement, Set<string>>();

/**
 * Warns once per element if an option has a value it does not know, and lists the allowed ones.
 *
 * @param element the element with the option
 * @param option name of the option, such as `theme`
 * @param value its value
 * @param allowed the values the option knows
 */
export const warnIfUnknown = (
  element: HTMLElement,
  option: string,
  value: string | number,
  allowed: readonly (string | number)[],
): void => {
  if (allowed.includes(value)) return;
  const warning = `<${element.localName}>: unknown ${option} "${value}". Allowed: ${allowed.join(', ')}.`;
  const given = warnings.get(element) ?? new Set();
  if (!given.has(warning)) console.warn(warning);
  warnings.set(element, given.add(warning));
};
