// @ts-check
import remarkParse from 'remark-parse';
import {toString} from 'mdast-util-to-string';
import {unified} from 'unified';

/** The groups of changes, in their order: what the article says, and everything else. */
export const groups = /** @type {const} */ (['Text', 'Code']);

/** @typedef {typeof groups[number]} Group */
/** @typedef {Record<Group, string[]>} Notes the Markdown of the lists in each group */

const coming = 'Unreleased';

/**
 * The changes that no version has yet.
 *
 * @param {string} text of CHANGELOG.md
 * @returns {Notes}
 * @throws an error with the place where the file is not as it should be
 */
export const notesIn = (text) => unreleased(text).notes;

/**
 * Gives the changes that have no version yet a heading with the version and the day, and makes place for
 * the next ones.
 *
 * @param {string} text of CHANGELOG.md
 * @param {string} version such as `1.2.0`
 * @param {string} day such as `2026-11-22`
 * @returns {string} the new text
 * @throws an error when there is nothing to release
 */
export const releaseNotes = (text, version, day) => {
  const {start, end, notes} = unreleased(text);
  const lists = groups
    .filter((group) => notes[group].length > 0)
    .map((group) => [`### ${group}`, ...notes[group]].join('\n\n'));
  if (lists.length === 0) throw new Error(`CHANGELOG.md: nothing is noted under “${coming}”.`);

  const headings = [
    `## ${coming}`,
    ...groups.map((group) => `### ${group}`),
    `## ${version} (${day})`,
  ];
  const before = text.slice(0, start);
  const after = text.slice(end).trimStart();
  return `${before}${[...headings, ...lists, after].join('\n\n').trimEnd()}\n`;
};

/** @param {string} text */
const unreleased = (text) => {
  const {children} = unified().use(remarkParse).parse(text);
  const versions = children.filter((node) => node.type === 'heading' && node.depth === 2);
  const index = versions.findIndex((node) => toString(node) === coming);
  if (index < 0)
    throw new Error(`CHANGELOG.md: add the heading “## ${coming}” above the versions.`);

  const start = offset(versions[index]?.position?.start);
  const end = offset(versions[index + 1]?.position?.start, text.length);
  /** @type {Notes} */
  const notes = {Text: [], Code: []};
  /** @type {Group | undefined} */
  let group;
  for (const node of children) {
    const at = offset(node.position?.start);
    if (at <= start || at >= end) continue;
    if (node.type === 'heading') {
      group = groups.find((name) => name === toString(node));
      if (!group) throw misplaced(node, `is no group of changes; use ${groups.join(' or ')}`);
    } else {
      if (!group) throw misplaced(node, `stands in no group; put it under ${groups.join(' or ')}`);
      notes[group].push(text.slice(at, offset(node.position?.end)));
    }
  }
  return {start, end, notes};
};

/**
 * @param {import('unist').Point | undefined} point
 * @param {number} otherwise
 */
const offset = (point, otherwise = 0) => point?.offset ?? otherwise;

/**
 * @param {import('mdast').RootContent} node
 * @param {string} problem
 */
const misplaced = (node, problem) => {
  const {line, column} = node.position?.start ?? {};
  return new Error(`CHANGELOG.md:${line}:${column}: “${toString(node)}” ${problem}.`);
};
