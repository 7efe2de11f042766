import type axeCore from 'axe-core';
import 'axe-core';

// The package is a script: it leaves its name on the page.
export const {axe} = window as unknown as {axe: typeof axeCore};
