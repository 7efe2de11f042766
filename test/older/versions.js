// @ts-check
import {readFileSync} from 'node:fs';

const read = () => JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const versionsOf = (/** @type {Record<string, string>} */ dependencies) =>
  Object.keys(dependencies).flatMap((name) => /^chromium-(\d+)$/.exec(name)?.[1] ?? []);

/** The major versions of the older Chromiums. The short run tests a few of them. */
export const chromiums = (isShort = false) => {
  const {dependencies, optionalDependencies} = read();
  return versionsOf(isShort ? dependencies : {...dependencies, ...optionalDependencies})
    .map(Number)
    .sort((a, b) => a - b);
};
