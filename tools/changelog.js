// @ts-check
import {readFileSync} from 'node:fs';

/** @type {Record<string, RegExp>} each group of changes, with the files whose changes belong there */
const groups = {Text: /^content\/(?!README)/, Code: /^(src|types|wordpress)\//};
const names = Object.keys(groups);

/**
 * Moves the unreleased changes below a heading with the version and the day, such as `2026-11-22`.
 *
 * @type {(text: string, version: string, day: string) => string}
 */
export const releaseNotes = (text, version, day) => {
  const {before, notes, after} = splitChangelog(text);
  const changed = names.filter((name) => notes[name]);
  if (changed.length === 0) throw new Error('CHANGELOG.md: nothing is noted under “Unreleased”.');
  const empty = names.map((name) => `### ${name}`);
  const released = changed.map((name) => `### ${name}\n\n${notes[name]}`);
  const blocks = [`${before}## Unreleased`, ...empty, `## ${version} (${day})`, ...released, after];
  return `${blocks.join('\n\n').trim()}\n`;
};

/**
 * Finds the groups in which these files have changed and no change is noted. Returns a message for each.
 *
 * @type {(text: string, changed: string[]) => string[]}
 */
export const findMissingNotes = (text, changed) =>
  names.flatMap((name) => {
    const paths = changed.filter((path) => groups[name].test(path));
    return paths.length === 0 || splitChangelog(text).notes[name]
      ? []
      : `CHANGELOG.md: say under “Unreleased”, “${name}” what has changed in ${paths.join(', ')}.`;
  });

/** Lists the released versions whose text has changed, the newest first, with one line for each change. */
export const textChanges = (/** @type {string} */ text) =>
  text.split(/^(?=## )/m).flatMap((release) => {
    const [, version, date] = /^## (\S+) \((.+)\)$/m.exec(release) ?? [];
    const [, notes] = /^### Text\n([^]*?)(?=^### |$(?![^]))/m.exec(release) ?? [];
    if (!version || !notes) return [];
    const toLine = (/** @type {string} */ change) => change.replace(/\s+/g, ' ').trim();
    const changes = notes.split(/^- /m).map(toLine).filter(Boolean);
    return [{version, date, changes}];
  });

/** Splits the changelog around the unreleased notes, which are Markdown by group. */
const splitChangelog = (/** @type {string} */ text) => {
  const [before, rest] = text.split('## Unreleased\n');
  if (rest === undefined) throw new Error('CHANGELOG.md: add “## Unreleased” above the versions.');
  const [unreleased, ...versions] = rest.split(/^(?=## )/m);

  /** @type {Record<string, string>} */
  const notes = {};
  for (const block of unreleased.trim().split(/\n+(?=### )/)) {
    const [heading] = block.split('\n');
    const name = names.find((each) => heading === `### ${each}`);
    const line = text.slice(0, text.indexOf(block)).split('\n').length;
    if (name) notes[name] = block.slice(heading.length).trim();
    else if (block)
      throw new Error(
        `CHANGELOG.md:${line}: “${heading}” belongs to no group. Use ### ${names.join(' or ### ')}.`,
      );
  }
  return {before, notes, after: versions.join('')};
};

/**
 * Rollup plugin: writes the changes of the text in each version as data, so that a program can tell a clinic when
 * advice has changed.
 *
 * @type {(name: string) => import('rollup').Plugin} with the name of the package
 */
export const contentChanges = (name) => ({
  name: 'content-changes',
  buildStart() {
    this.addWatchFile('CHANGELOG.md');
  },
  generateBundle() {
    const versions = textChanges(readFileSync('CHANGELOG.md', 'utf8'));
    const source = `${JSON.stringify({package: name, versions}, null, 2)}\n`;
    this.emitFile({type: 'asset', fileName: 'content-changes.json', source});
  },
});
