// @ts-check
/** Each group of changes, with the files that it reports on: the article, and everything else. */
const groups = {Text: /^content\/(?!README)/, Code: /^(src|types|wordpress)\//};
const names = Object.keys(groups);

const unreleased = '## Unreleased';

/** @typedef {Record<string, string>} Notes the Markdown below each heading of a group */

/**
 * Moves the unreleased changes below a heading with the version and the day.
 *
 * @param {string} text of CHANGELOG.md
 * @param {string} version such as `1.2.0`
 * @param {string} day such as `2026-11-22`
 */
export const releaseNotes = (text, version, day) => {
  const {before, notes, after} = splitChangelog(text);
  const changes = names.filter((name) => notes[name]);
  if (changes.length === 0) throw new Error('CHANGELOG.md: nothing is noted under “Unreleased”.');
  const blocks = [
    before,
    unreleased,
    ...names.map((name) => `### ${name}`),
    `## ${version} (${day})`,
    ...changes.flatMap((name) => [`### ${name}`, notes[name]]),
    after,
  ];
  return `${blocks.join('\n\n').trim()}\n`;
};

/**
 * Finds the groups in which files have changed and no change is noted.
 *
 * @param {string} text of CHANGELOG.md
 * @param {string[]} changed paths of the files that have changed since the last version
 * @returns {string[]} one message for each group
 */
export const findMissingNotes = (text, changed) => {
  const {notes} = splitChangelog(text);
  return Object.entries(groups).flatMap(([name, pattern]) => {
    const paths = changed.filter((path) => pattern.test(path));
    return paths.length === 0 || notes[name]
      ? []
      : `CHANGELOG.md: say under “Unreleased”, “${name}” what has changed in ${paths.join(', ')}.`;
  });
};

/**
 * @param {string} text of CHANGELOG.md
 * @returns {{before: string, notes: Notes, after: string}} `notes` are the unreleased changes
 */
const splitChangelog = (text) => {
  const lines = text.split('\n');
  const start = lines.indexOf(unreleased);
  if (start < 0) throw new Error(`CHANGELOG.md: add “${unreleased}” above the versions.`);
  const isVersion = (/** @type {string} */ line, /** @type {number} */ index) =>
    index > start && line.startsWith('## ');
  const end = lines.findIndex(isVersion);
  const after = end < 0 ? [] : lines.splice(end);

  /** @type {Notes} */
  const notes = Object.fromEntries(names.map((name) => [name, '']));
  let group = '';
  for (const [index, line] of lines.entries()) {
    const place = `CHANGELOG.md:${index + 1}: “${line}”`;
    if (index <= start) continue;
    if (line.startsWith('### ')) {
      group = line.slice('### '.length);
      if (!names.includes(group))
        throw new Error(`${place} is not a group of changes. Use ${names.join(' or ')}.`);
    } else if (group) notes[group] = `${notes[group]}\n${line}`.trim();
    else if (line) throw new Error(`${place} is in no group. Put it under ${names.join(' or ')}.`);
  }
  return {before: lines.slice(0, start).join('\n').trim(), notes, after: after.join('\n')};
};
