/** The package has types for its main entry only. Its entry for browsers exports the same. */
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export * from '@guidepup/virtual-screen-reader';
}
