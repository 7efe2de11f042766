/** The package describes its main entry only, not the one for browsers, which is the same. */
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export * from '@guidepup/virtual-screen-reader';
}
