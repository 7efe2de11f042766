import type axeCore from 'axe-core';
// The package is a script: it leaves its name on the page.
import 'axe-core';

export const {axe} = window as unknown as {axe: typeof axeCore};

/** All there are, also those for AAA, which are off by default. */
const rules = Object.fromEntries(axe.getRules().map(({ruleId}) => [ruleId, {enabled: true}]));

/** What axe leaves to a person, and who has looked. */
const decided: Record<string, string> = {
  'aria-valid-attr-value': 'aria-level 7, which is what a title of level 5 leads to',
  'color-contrast': 'measured in accessibility-contrast.test.ts and themes.test.ts',
  'color-contrast-enhanced': 'measured in accessibility-contrast.test.ts and themes.test.ts',
  'css-orientation-lock': 'axe cannot read constructed style sheets; there is no such rule in ours',
  'hidden-content': 'asks to look at the open sections too, which the other states do',
  'label-content-name-mismatch': 'an arrow is no word that somebody could say to follow the link',
};

/** What axe finds wrong on the page, and what it leaves to a person who has not looked yet. */
export const axeFindings = async (): Promise<{problems: string[]; undecided: string[]}> => {
  const {violations, incomplete} = await axe.run(document, {rules});
  const problems = violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`),
  );
  return {problems, undecided: incomplete.map(({id}) => id).filter((id) => !(id in decided))};
};
