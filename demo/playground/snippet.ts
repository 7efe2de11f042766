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
const chosenAttributes = ({attributes}: Design): [name: string, value: string][] =>
  attributeNames
    .filter((name) => Object.hasOwn(attributes, name))
    .map((name): [string, string] => [name, oneLine(attributes[name] ?? '')])
    .filter(([name, value]) => value || booleanAttributes.includes(name));

/** An attribute in HTML. */
const attributeHtml = ([name, value]: readonly [string, string]): string =>
  value ? `${name}="${escapeHtml(value)}"` : name;

/** The slotted texts of a design in HTML, one element a line. */
const slottedHtml = ({slots}: Design): string =>
  joinLines(
    ...slotNames
      .filter((slot) => Object.hasOwn(slots, slot))
      .map((slot) => slotHtml(slot, slots[slot] ?? '')),
  );

/** The element of a design in HTML. */
const elementHtml = (design: Design): string => {
  const attributes = chosenAttributes(design).map(attributeHtml);
  const line = [`<${tag}`, ...attributes].join(' ');
  const start =
    line.length < widestTag ? `${line}>` : `<${tag}\n${indent(attributes.join('\n'))}\n>`;
  const slotted = slottedHtml(design);
  return slotted ? `${start}\n${indent(slotted)}\n</${tag}>` : `${start}</${tag}>`;
};

/** The style element of a design in HTML, or '' if everything has its default. */
const styleHtml = (design: Design): string => {
  const css = styleSheet(design);
  return css && `<style>\n${indent(css)}\n</style>`;
};

/** The script tag in HTML. */
const scriptHtml = ({folder, version, integrity}: Release): string => {
  const address = `${folder}${tag}.js?v=${encodeURIComponent(version)}`;
  // Pages opened from disk cannot read files, so their integrity value is unknown there.
  const checked = integrity && ` integrity="${escapeHtml(integrity)}" crossorigin="anonymous"`;
  return `<script src="${escapeHtml(address)}"${checked} defer></script>`;
};

/** The command that installs the package. */
const install = ({version}: Release): string => `npm install ${tag}@${version}`;

/**
 * Writes some characters of HTML as character references, because frameworks and WordPress would
 * interpret these characters before the browser does.
 */
const refer = (html: string, characters: RegExp): string =>
  html.replace(characters, (character) => `&#${character.charCodeAt(0)};`);

/** One script tag and one element. */
const script = (design: Design, release: Release): string =>
  joinLines(scriptHtml(release), styleHtml(design), elementHtml(design));

/** The whole article as HTML, and the script that makes it interactive. */
const prerendered = (design: Design, release: Release): string =>
  joinLines(scriptHtml(release), styleHtml(design), element(design, release.prerendered));

const element = (design: Design, html: string): string => {
  const chosen = new Map(chosenAttributes(design));
  const slotted = slottedHtml(design);
  return withNumber(html.trim(), chosen.get('emergency-number'))
    .replace(new RegExp(`<${tag}([^>]*)>`), (_start, own: string) => withAttributes(own, chosen))
    .replace(new RegExp(`</${tag}>$`), (end) => (slotted ? `\n${indent(slotted)}\n${end}` : end));
};

/** Writes the emergency number into the HTML, because readers without scripts need it too. */
const withNumber = (html: string, number: string | undefined): string => {
  if (!number) return html;
  const link = `<a href="tel:${escapeHtml(number)}">${escapeHtml(number)}</a>`;
  return html.replace(/<a href="tel:([^"]*)">\1<\/a>/g, () => link);
};

/** Adds the chosen attributes after those of the prerendered element. */
const withAttributes = (own: string, chosen: ReadonlyMap<string, string>): string => {
  const kept = [...own.matchAll(/([\w-]+)="([^"]*)"/g)]
    .filter(([, name = '']) => !chosen.has(name))
    .map(([attribute]) => attribute);
  return [`<${tag}`, ...kept, ...[...chosen].map(attributeHtml)].join(' ') + '>';
};

/** A page for a bundler, such as Vite, to build. */
const npm = (design: Design, release: Release): string =>
  joinLines(
    `<!-- ${install(release)} -->`,
    '<script type="module">',
    `  import '${tag}';`,
    '</script>',
    styleHtml(design),
    elementHtml(design),
  );

/** A component for React 19 or newer, which passes attributes on to custom elements. */
const react = (design: Design, release: Release): string => {
  const element = refer(elementHtml(design), /[{}]/g);
  const css = styleSheet(design);
  const content = css ? joinLines('<>', indent(style(css)), indent(element), '</>') : element;
  return `// ${install(release)}
import '${tag}';

export function MenopauseArticle() {
  return (
${indent(content, 2)}
  );
}`;
};

const style = (css: string): string =>
  joinLines('<style>{`', indent(css.replace(/[\\`]|\$(?=\{)/g, '\\$&')), '`}</style>');

/** A single-file component. Braces are escaped because Vue evaluates text in double braces. */
const vue = (design: Design, release: Release): string => {
  const css = styleSheet(design);
  return `<script setup>
// ${install(release)}
// Vue warns of the element until vite.config.js names it:
// vue({template: {compilerOptions: {isCustomElement: (tag) => tag === '${tag}'}}})
import '${tag}';
</script>

<template>
${indent(refer(elementHtml(design), /[{}]/g))}
</template>${css && `\n\n<style>\n${css}\n</style>`}`;
};

/**
 * The script tag in a block of HTML. Empty lines are removed because WordPress turns them into
 * paragraphs. Square brackets are escaped because WordPress runs shortcodes.
 */
const wordPress = (design: Design, release: Release): string =>
  joinLines(
    '<!-- wp:html -->',
    scriptHtml(release),
    styleHtml(design)
      .replace(/\n\s*\n/g, '\n')
      .replaceAll('[', '[ '),
    refer(elementHtml(design), /[[\]]/g),
    '<!-- /wp:html -->',
  );

/** The kinds of code, in display order. */
export const variants = [
  {id: 'script', label: 'Script tag', write: script, note: 'Paste it where the article is to be.'},
  {
    id: 'prerendered',
    label: 'Prerendered HTML',
    write: prerendered,
    note: 'The article is in the HTML, in one language: it can be read without any script, and the script takes it over where it runs.',
  },
  {id: 'npm', label: 'npm', write: npm, note: 'For a site with a bundler.'},
  {id: 'react', label: 'React', write: react, note: 'For React 19 or newer.'},
  {
    id: 'vue',
    label: 'Vue',
    write: vue,
    note: 'For Vue 3. Tell its compiler that the tag is a custom element, as the comment says.',
  },
  {
    id: 'wordpress',
    label: 'WordPress',
    write: wordPress,
    note: 'Open the code editor of a page, or add a Custom HTML block, and paste it there.',
  },
] as const;

export type Variant = (typeof variants)[number]['id'];

/**
 * The code that puts a design on a page. It contains only the differences from the defaults. Text is
 * escaped. CSS cannot be escaped, so values that fail `isCssValue` and rules that fail `isCssRules`
 * are left out.
 */
export const snippet = (variant: Variant, design: Design, release: Release): string =>
  variants.find(({id}) => id === variant)?.write(design, release) ?? '';

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
