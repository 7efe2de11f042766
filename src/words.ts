/** The words of a list as an attribute holds it, separated by spaces. */
export const words = (list: string | null | undefined): string[] =>
  String(list ?? '')
    .split(/\s+/)
    .filter(Boolean);
