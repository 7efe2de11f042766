import {attributesOf, slotNames, styleSheet, tag, type Design} from './design.js';
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

/** The kinds of code, as the form names them. */
export type Kind = 'script' | 'prerendered' | 'npm' | 'react' | 'vue' | 'wordpress';

/**
 * The code that puts a design on a page. It contains only the differences from the defaults. Text is
 * escaped. CSS cannot be escaped, so values that fail `isCssValue` and rules that fail `isCssRules`
 * are left out.
 */
export const snippet = (kind: Kind, design: Design, release: Release): string => {
  const script = scriptHtml(release);
  const install = `npm install ${tag}@${release.version}`;
  const css = styleSheet(design);
  const style = css && `<style>\n${indent(css)}\n</style>`;
  const element = `${startTag(design)}${slottedHtml(design)}</${tag}>`;
  const withoutBraces = refer(element, /[{}]/g);

  // A template string in JSX.
  const cssText = indent(css.replace(/[\\`]|\$(?=\{)/g, '\\$&'));
  const jsx = css
    ? joinLines('<>', indent(`<style>{\`\n${cssText}\n\`}</style>`), indent(withoutBraces), '</>')
    : withoutBraces;

  const code: Record<Kind, string> = {
    script: joinLines(script, style, element),
    prerendered: joinLines(script, style, prerenderedHtml(design, release.prerendered)),
    npm: `<!-- ${install} -->
<script type="module">
  import '${tag}';
</script>
${joinLines(style, element)}`,
    react: `// ${install}
import '${tag}';

export function MenopauseArticle() {
  return (
${indent(jsx, 2)}
  );
}`,
    // A single-file component. Vue evaluates text in double braces.
    vue: `<script setup>
// ${install}
// Vue warns of the element until vite.config.js names it:
// vue({template: {compilerOptions: {isCustomElement: (tag) => tag === '${tag}'}}})
import '${tag}';
</script>

<template>
${indent(withoutBraces)}
</template>${css && `\n\n<style>\n${css}\n</style>`}`,
    // WordPress turns empty lines into paragraphs, and runs shortcodes in square brackets.
    wordpress: joinLines(
      '<!-- wp:html -->',
      script,
      style.replace(/\n\s*\n/g, '\n').replaceAll('[', '[ '),
      refer(element, /[[\]]/g),
      '<!-- /wp:html -->',
    ),
  };
  return code[kind];
};

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
