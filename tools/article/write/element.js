/** An HTML element for hast; strings among the children become text. */
export const element = (tagName, properties, ...children) => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) =>
    typeof child === 'string' ? {type: 'text', value: child} : child,
  ),
});
