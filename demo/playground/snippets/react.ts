import {tag} from '../contract.js';
import type {Design} from '../design.js';
import {indent, joinLines} from '../lines.js';
import type {Release} from '../release.js';
import {styleSheet} from '../style-sheet.js';
import {elementHtml, install, refer} from './markup.js';

/** A component for React 19 or newer, which passes attributes on to custom elements. */
export const react = (design: Design, release: Release): string => {
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
