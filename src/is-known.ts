/** What each element has warned of, so that it says so once. */
const warnings = new WeakMap<HTMLElement, Set<string>>();

/** Whether the value of an element's option is one of those allowed; if not, warns of it once. */
export const isKnown = <T extends string | number>(
  element: HTMLElement,
  option: string,
  value: T,
  allowed: readonly T[],
): boolean => {
  if (allowed.includes(value)) return true;
  const warning = `<${element.localName}>: unknown ${option} "${value}". Allowed: ${allowed.join(', ')}.`;
  const told = warnings.get(element) ?? new Set();
  if (!told.has(warning)) console.warn(warning);
  warnings.set(element, told.add(warning));
  return false;
};
