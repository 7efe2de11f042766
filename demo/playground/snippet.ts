import {
  attributeNames,
  booleanAttributes,
  slotNames,
  styleSheet,
  tag,
  type Design,
} from './design.js';
import {escapeHtml, indent, joinLines, oneLine, slotHtml} from './text.js';

/** The published files that a snippet refers to. */
export interface Release {
  /** Absolute or relative address of the folder with the script-tag files, ending in `/`. */
  readonly folder: string;
  readonly version: string;
  /** Integrity value of `menopause-backpain-info.js`. */
  readonly integrity: string;
  /** The prerendered element, from `menopause-backpain-info.en.html` or the file of another language. */
  readonly prerendered: string;
}

const widestTag = 80;

/** The attributes of a design that have a value, in the order of the contract. */
export const attributesOf = ({attributes}: Design): [name: string, value: string][] =>
  attributeNames
    .filter((name) => attributes[name] !== undefined)
    .map((name): [string, string] => [name, oneLine(attributes[name])])
    .filter(([name, value]) => value || booleanAttributes.includes(name));

/** The start tag of a design, on one line if it fits. */
const startTag = (design: Design): string => {
  const attributes = attributesOf(design).map(([name, value]) =>
    value ? `${name}="${escapeHtml(value)}"` : name,
  );
  const line = [`<${tag}`, ...attributes].join(' ');
  return line.length < widestTag ? `${line}>` : `<${tag}\n${indent(attributes.join('\n'))}\n>`;
};

/** The slotted texts of a design in HTML, each element on a line of its own. */
const slottedHtml = ({slots}: Design): string => {
  const html = joinLines(...slotNames.map((slot) => slotHtml(slot, slots[slot] ?? '')));
  return html && `\n${indent(html)}\n`;
};

/** The prerendered element with a design. */
export const prerenderedHtml = (design: Design, html: string): string => {
  const {attributes} = design;
  // Readers without scripts need the emergency number too.
  const number = escapeHtml(oneLine(attributes['emergency-number'] ?? ''));
  const link = (own: string): string => (number ? `<a href="tel:${number}">${number}</a>` : own);
  // Without a choice, the language is that of the prerendered text.
  const start = (_start: string, own: string): string =>
    startTag({...design, attributes: {...attributes, lang: attributes.lang || own}});
  return html
    .trim()
    .replace(/<a href="tel:([^"]*)">\1<\/a>/g, link)
    .replace(new RegExp(`<${tag} lang="([^"]*)">`), start)
    .replace(new RegExp(`</${tag}>$`), (end) => slottedHtml(design) + end);
};

/** The script tag in HTML. */
const scriptHtml = ({folder, version, integrity}: Release): string => {
  const address = `${folder}${tag}.js?v=${encodeURIComponent(version)}`;
  // Pages opened from disk cannot read files, so their integrity value is unknown there.
  const checked = integrity && ` integrity="${escapeHtml(integrity)}" crossorigin="anonymous"`;
  return `<script src="${escapeHtml(address)}"${checked} defer></script>`;
};

/**
 * Writes some characters of HTML as character references, because frameworks and WordPress would
 * interpret these characters before the browser does.
 */
const refer = (html: string, characters: RegExp): string =>
  html.replace(characters, (character) => `&#${character.charCodeAt(0)};`);

/** What the kinds of code put together. */
const piecesOf = (design: Design, release: Release) => {
  const css = styleSheet(design);
  return {
    design,
    release,
    script: scriptHtml(release),
    install: `npm install ${tag}@${release.version}`,
    /** '' if everything has its default. */
    css,
    /** The style sheet in its element. */
    style: css && `<style>\n${indent(css)}\n</style>`,
    element: `${startTag(design)}${slottedHtml(design)}</${tag}>`,
  };
};

type Pieces = ReturnType<typeof piecesOf>;

const react = ({install, css, element}: Pieces): string => {
  const jsx = refer(element, /[{}]/g);
  const text = indent(css.replace(/[\\`]|\$(?=\{)/g, '\\$&'));
  const style = joinLines('<style>{`', text, '`}</style>');
  return `// ${install}
import '${tag}';

export function MenopauseArticle() {
  return (
${indent(css ? joinLines('<>', indent(style), indent(jsx), '</>') : jsx, 2)}
  );
}`;
};

/** A single-file component. Braces are escaped because Vue evaluates text in double braces. */
const vue = ({install, css, element}: Pieces): string => `<script setup>
// ${install}
// Vue warns of the element until vite.config.js names it:
// vue({template: {compilerOptions: {isCustomElement: (tag) => tag === '${tag}'}}})
import '${tag}';
</script>

<template>
${indent(refer(element, /[{}]/g))}
</template>${css && `\n\n<style>\n${css}\n</style>`}`;

/**
 * The script tag in a block of HTML. Empty lines are removed because WordPress turns them into
 * paragraphs. Square brackets are escaped because WordPress runs shortcodes.
 */
const wordpress = ({script, style, element}: Pieces): string =>
  joinLines(
    '<!-- wp:html -->',
    script,
    style.replace(/\n\s*\n/g, '\n').replaceAll('[', '[ '),
    refer(element, /[[\]]/g),
    '<!-- /wp:html -->',
  );

/** The kinds of code, by their names in the form. */
const kinds = {
  script: ({script, style, element}: Pieces) => joinLines(script, style, element),
  prerendered: ({script, style, design, release}: Pieces) =>
    joinLines(script, style, prerenderedHtml(design, release.prerendered)),
  npm: ({install, style, element}: Pieces) =>
    joinLines(
      `<!-- ${install} -->`,
      `<script type="module">\n  import '${tag}';\n</script>`,
      style,
      element,
    ),
  react,
  vue,
  wordpress,
};

export type Kind = keyof typeof kinds;

/**
 * The code that puts a design on a page. It contains only the differences from the defaults. Text is
 * escaped. CSS cannot be escaped, so values that fail `isCssValue` and rules that fail `isCssRules`
 * are left out.
 */
export const snippet = (kind: Kind, design: Design, release: Release): string =>
  kinds[kind](piecesOf(design, release));

/**
 * A script tag that describes the article to search engines, made from
 * `menopause-backpain-info.en.json` or the file of another language. It names a reviewer only if one
 * was typed in.
 *
 * @param own facts that only the page around the article knows: the name of the person who has
 *   reviewed exactly this version, and the address of the page
 */
export const jsonLd = (article: object, own: {reviewer?: string; page?: string} = {}): string => {
  const name = own.reviewer?.trim();
  const url = own.page?.trim();
  const facts = {
    ...article,
    ...(url && {url}),
    ...(name && {reviewedBy: {'@type': 'Person', name}}),
  };
  const json = JSON.stringify(facts, null, 2).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">\n${json}\n</script>`;
};
