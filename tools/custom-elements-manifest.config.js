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
  /** @param {{customElementsManifest: {modules: Module[], readme?: string}}} context */
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
      for (const {parameters = []} of declaration.members ?? [])
        for (const parameter of parameters) parameter.optional = 'default' in parameter;
      // The analyzer repeats the attribute's name under a key that the schema does not know.
      declaration.attributes?.forEach((attribute) => delete attribute.attribute);
      if (declaration.superclass?.name === 'Event') asEvent(declaration);
    }
    delete manifest.readme;
    unwrap(manifest);
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
 * The analyzer takes a platform class for one of the module's, and what a constructor assigns for a default.
 *
 * @param {Declaration} declaration
 */
const asEvent = (declaration) => {
  declaration.superclass = {name: 'Event', package: 'global:'};
  declaration.members?.forEach((member) => delete member.default);
};

/**
 * Joins the lines of each description: where they break is a matter of the sources.
 *
 * @param {object} node
 */
const unwrap = (node) => {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'description') Object.assign(node, {[key]: value.replaceAll(/\s+/g, ' ')});
    else if (typeof value === 'object') unwrap(value);
  }
};

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
 * @property {{privacy?: string, default?: string, parameters?: {optional?: boolean}[]}[]} [members]
 * @property {{attribute?: string}[]} [attributes]
 * @property {{name: string, package?: string}} [superclass]
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
