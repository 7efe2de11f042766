// @ts-check
/**
 * The oldest engines in which the article can be read and used. The build writes CSS and script-tag files
 * that they understand, and the linters know what is newer.
 */
const engines = {chrome: [92, 0], firefox: [92, 0], safari: [15, 4]};

/** Whatever all engines had by the end of this year needs no fallback. */
export const BASELINE = 2021;

const list = Object.entries(engines);

/** For esbuild. */
export const scriptTarget = list.map(([name, version]) => name + version.join('.'));

/** For Lightning CSS. */
export const styleTargets = Object.fromEntries(
  list.map(([name, [major, minor]]) => [name, (major << 16) | (minor << 8)]),
);
