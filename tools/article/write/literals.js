/** A JavaScript string that may stand inside a `<script>`. */
export const stringLiteral = (text) => JSON.stringify(text).replaceAll('<', '\\u003C');

/**
 * HTML as the static part of a template literal. What could end a `<script>` around the module can
 * only stand in an attribute here, since the serialiser leaves `<` alone in attributes.
 */
export const templateChunk = (html) =>
  html
    .replace(/<(?=\/?script|!--)/gi, '&lt;')
    .replace(/\\|`|\$(?=\{)/g, '\\$&')
    .replaceAll('\r', '\\r');
