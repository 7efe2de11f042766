import type axeCore from 'axe-core';
// The package is a script that sets a global variable.
import 'axe-core';

export const {axe} = window as unknown as {axe: typeof axeCore};

const isChromium = navigator.userAgent.includes('Chrome');

/**
 * All rules, including those for AAA, which are off by default. The rules on contrast take long, and other
 * tests measure the contrast in every engine, so axe does it in Chromium only.
 */
const rules = Object.fromEntries(
  axe
    .getRules()
    .map(({ruleId}) => [ruleId, {enabled: isChromium || !ruleId.startsWith('color-contrast')}]),
);

/** Rules that axe leaves to a person, and what decides them here. */
const decided: Record<string, string> = {
  'aria-valid-attr-value': 'aria-level 7 follows from a title of level 5',
  'color-contrast': 'measured in contrast.test.ts and ready-themes.test.ts',
  'color-contrast-enhanced': 'measured in contrast.test.ts and ready-themes.test.ts',
  'css-orientation-lock': 'axe cannot read constructed style sheets; ours has no such rule',
  'hidden-content': 'asks to test the open sections too, which the other states do',
  'label-content-name-mismatch': 'the label is an arrow, which nobody can say to follow the link',
};

/** The problems that axe finds on the page, and the rules that it leaves to a person without a decision. */
export const axeFindings = async (): Promise<{problems: string[]; undecided: string[]}> => {
  const {violations, incomplete} = await axe.run(document, {rules});
  const problems = violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`),
  );
  return {problems, undecided: incomplete.map(({id}) => id).filter((id) => !(id in decided))};
};
