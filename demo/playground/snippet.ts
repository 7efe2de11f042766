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
    .filter((name) => Object.hasOwn(attributes, name))
    .map((name): [string, string] => [name, oneLine(attributes[name] ?? '')])
    .filter(([name, value]) => value || booleanAttributes.includes(name));

/** An attribute in HTML. */
const attributeHtml = ([name, value]: readonly [string, string]): string =>
  value ? `${name}="${escapeHtml(value)}"` : name;

/** The slotted texts of a design in HTML, one element a line. */
const slottedHtml = ({slots}: Design): string => {
  const used = slotNames.filter((slot) => Object.hasOwn(slots, slot));
  return indent(joinLines(...used.map((slot) => slotHtml(slot, slots[slot] ?? ''))));
};

/** The element of a design in HTML. */
const elementHtml = (design: Design): string => {
  const attributes = attributesOf(design).map(attributeHtml);
  const line = [`<${tag}`, ...attributes].join(' ');
  const start =
    line.length < widestTag ? `${line}>` : `<${tag}\n${indent(attributes.join('\n'))}\n>`;
  const slotted = slottedHtml(design);
  return `${start}${slotted && `\n${slotted}\n`}</${tag}>`;
};

/** The prerendered element with a design. */
export const prerenderedHtml = (design: Design, html: string): string => {
  const chosen = new Map(attributesOf(design));
  const slotted = slottedHtml(design);
  // Readers without scripts need the emergency number too.
  const number = escapeHtml(chosen.get('emergency-number') ?? '');
  const link = (own: string): string => (number ? `<a href="tel:${number}">${number}</a>` : own);
  /** The chosen attributes come after those of the prerendered element. */
  const start = (_start: string, own: string): string => {
    const kept = [...own.matchAll(/([\w-]+)="[^"]*"/g)]
      .filter(([, name = '']) => !chosen.has(name))
      .map(([attribute]) => attribute);
    return [`<${tag}`, ...kept, ...[...chosen].map(attributeHtml)].join(' ') + '>';
  };
  return html
    .trim()
    .replace(/<a href="tel:([^"]*)">\1<\/a>/g, link)
    .replace(new RegExp(`<${tag}([^>]*)>`), start)
    .replace(new RegExp(`</${tag}>$`), (end) => (slotted ? `\n${slotted}\n${end}` : end));
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

/** The pieces that the kinds of code put together. */
interface Pieces {
  readonly design: Design;
  readonly release: Release;
  /** The script tag. */
  readonly script: string;
  /** The command that installs the package. */
  readonly install: string;
  /** The style sheet, or '' if everything has its default. */
  readonly css: string;
  /** The style sheet in its element. */
  readonly style: string;
  readonly element: string;
}

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
const wordPress = ({script, style, element}: Pieces): string =>
  joinLines(
    '<!-- wp:html -->',
    script,
    style.replace(/\n\s*\n/g, '\n').replaceAll('[', '[ '),
    refer(element, /[[\]]/g),
    '<!-- /wp:html -->',
  );

const kinds = {
  script: ({script, style, element}: Pieces) => joinLines(script, style, element),
  prerendered: ({script, style, design, release}: Pieces) =>
    joinLines(script, style, prerenderedHtml(design, release.prerendered)),
  npm: ({install, style, element}: Pieces) => {
    const script = `<script type="module">\n  import '${tag}';\n</script>`;
    return joinLines(`<!-- ${install} -->`, script, style, element);
  },
  react,
  vue,
  wordpress: wordPress,
};

/** A kind of code. */
export type Kind = keyof typeof kinds;

/**
 * The code that puts a design on a page. It contains only the differences from the defaults. Text is
 * escaped. CSS cannot be escaped, so values that fail `isCssValue` and rules that fail `isCssRules`
 * are left out.
 */
export const snippet = (kind: Kind, design: Design, release: Release): string => {
  const css = styleSheet(design);
  const pieces: Pieces = {
    design,
    release,
    script: scriptHtml(release),
    install: `npm install ${tag}@${release.version}`,
    css,
    style: css && `<style>\n${indent(css)}\n</style>`,
    element: elementHtml(design),
  };
  return kinds[kind](pieces);
};

/** Facts that only the page around the article knows. */
interface OwnFacts {
  /** Name of the person who has reviewed exactly this version. */
  readonly reviewer?: string;
  /** Address of the page. */
  readonly page?: string;
}

/**
 * A script tag that describes the article to search engines, made from
 * `menopause-backpain-info.en.json` or the file of another language. It names a reviewer only if one
 * was typed in.
 */
export const jsonLd = (article: object, {reviewer, page}: OwnFacts = {}): string => {
  const name = reviewer?.trim();
  const url = page?.trim();
  const facts = {
    ...article,
    ...(url && {url}),
    ...(name && {reviewedBy: {'@type': 'Person', name}}),
  };
  const json = JSON.stringify(facts, null, 2).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">\n${json}\n</script>`;
};
