// @ts-check
/** @import {BrowserName, Scene} from './day.js' */

const symbols = {Down: '↓', Up: '↑', Return: 'Enter'};

/**
 * Writes what was heard as Markdown: Firefox, and Chromium where it says something else.
 *
 * @param {Scene[]} scenes
 * @param {(browser: BrowserName, scene: number, step: number) => string} heard
 */
export const transcribe = (scenes, heard) =>
  scenes
    .map(({title, steps}, scene) => {
      const lines = steps.flatMap(({key, to}, step) => {
        const [firefox, chromium] = [heard('firefox', scene, step), heard('chromium', scene, step)];
        const name = `${symbols[/** @type {keyof symbols} */ (key)] ?? key}${to ? ' …' : ''}`;
        const line = `${name.padEnd(6)} ${firefox}`;
        return chromium === firefox ? [line] : [line, `${''.padEnd(6)} (Chromium: ${chromium})`];
      });
      return `\n**${title}**\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;
    })
    .join('')
    .concat('\n');
