import {tag} from '../contract.js';
import type {Design} from '../design.js';
import {joinLines} from '../lines.js';
import type {Release} from '../release.js';
import {elementHtml, install, styleHtml} from './markup.js';

/** A page for a bundler, such as Vite, to build. */
export const npm = (design: Design, release: Release): string =>
  joinLines(
    `<!-- ${install(release)} -->`,
    '<script type="module">',
    `  import '${tag}';`,
    '</script>',
    styleHtml(design),
    elementHtml(design),
  );
