// @ts-check
import {readFileSync} from 'node:fs';

const {name: tagName, sideEffects} = JSON.parse(readFileSync('package.json', 'utf8'));
const className = 'MenopauseBackpainInfo';
const elementModule = 'dist/element.js';

/**
 * Tells the manifest what the build makes of the sources: one module with the class and its event,
 * and those that register it, which are the package's side effects.
 */
const asBuilt = () => ({
  name: 'as-built',
  /** @param {{customElementsManifest: {modules: Module[]}}} context */
  packageLinkPhase({customElementsManifest: manifest}) {
    const declarations = manifest.modules.flatMap((module) => module.declarations);
    for (const declaration of declarations) {
      if (declaration.name === className)
        Object.assign(declaration, {tagName, customElement: true});
      // The analyzer calls the type in a tag a type; for custom properties the manifest says syntax.
      declaration.cssProperties?.forEach((property) => {
        property.syntax = property.type?.text;
        delete property.type;
      });
      declaration.members = declaration.members?.filter(({privacy}) => privacy !== 'private');
    }
    const exports = manifest.modules
      .filter(({path}) => path === 'src/element.ts')
      .flatMap((module) => module.exports)
      .map(({kind, name}) => ({kind, name, declaration: {name, module: elementModule}}));

    manifest.modules = [
      {kind: 'javascript-module', path: elementModule, declarations, exports},
      ...sideEffects.map(registration),
    ];
  },
});

/**
 * @param {string} path
 * @returns {Module}
 */
const registration = (path) => ({
  kind: 'javascript-module',
  path: path.replace('./', ''),
  declarations: [],
  exports: [
    {
      kind: 'custom-element-definition',
      name: tagName,
      declaration: {name: className, module: elementModule},
    },
  ],
});

/**
 * @typedef {object} Declaration
 * @property {string} name
 * @property {{privacy?: string}[]} [members]
 * @property {{type?: {text: string}, syntax?: string}[]} [cssProperties]
 */

/**
 * @typedef {object} Module
 * @property {'javascript-module'} kind
 * @property {string} path
 * @property {Declaration[]} declarations
 * @property {{kind: string, name: string, declaration: {name: string, module: string}}[]} exports
 */

export default {
  globs: ['src/element.ts', 'src/events.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [asBuilt()],
};
