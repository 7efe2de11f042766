import type axeCore from 'axe-core';
// The package is a script: it leaves its name on the page.
import 'axe-core';

export const {axe} = window as unknown as {axe: typeof axeCore};
