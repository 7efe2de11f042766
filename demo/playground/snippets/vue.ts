import {tag} from '../contract.js';
import type {Design} from '../design.js';
import {indent} from '../lines.js';
import type {Release} from '../release.js';
import {styleSheet} from '../style-sheet.js';
import {elementHtml, install, refer} from './markup.js';

/** A single-file component. Braces are escaped because Vue evaluates text in double braces. */
export const vue = (design: Design, release: Release): string => {
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
