// @ts-check
import {readFileSync} from 'node:fs';

const {name: tagName, sideEffects} = JSON.parse(readFileSync('package.json', 'utf8'));
/** The files for a script tag, under a pattern, are no modules to import from. */
const registering = sideEffects.filter((/** @type {string} */ path) => !path.includes('*'));
const className = 'MenopauseBackpainInfo';
const elementModule = 'dist/menopause-backpain-info.js';

/**
 * The look's own tags: what they are called in the manifest, and how each is written.
 *
 * @type {Record<string, {list: string, form: RegExp}>}
 */
const lookTags = {
  csspart: {list: 'cssParts', form: /^(?<name>[\w-]+) - (?<description>.+)$/},
  cssprop: {
    list: 'cssProperties',
    form: /^\{(?<syntax>.+)\} \[(?<name>--[\w-]+)=(?<default>.+)\] - (?<description>.+)$/,
  },
};

/**
 * Gives the class what can be styled, as the comment on `styles` tells it: it stands with the look.
 */
const lookOfClass = () => {
  /** @type {Record<string, object[]>} */
  const look = {cssParts: [], cssProperties: []};
  return {
    name: 'look-of-class',
    /** @param {{ts: import('typescript'), node: import('typescript').Node}} context */
    analyzePhase({ts, node}) {
      if (!ts.isVariableStatement(node)) return;
      for (const {tagName, comment} of ts.getJSDocTags(node)) {
        const tag = lookTags[tagName.text];
        if (!tag) continue;
        const text = String(comment).replace(/\s+/g, ' ');
        const groups = tag.form.exec(text)?.groups;
        if (!groups) throw new Error(`@${tagName.text} ${text}: cannot be read as ${tag.form}`);
        look[tag.list].push({...groups});
      }
    },
    /** @param {{customElementsManifest: {modules: Module[]}}} context */
    packageLinkPhase({customElementsManifest: {modules}}) {
      const declarations = modules.flatMap((module) => module.declarations);
      Object.assign(declarations.find(({name}) => name === className) ?? {}, look);
    },
  };
};

/**
 * Tells the manifest what the build makes of the sources: one module with the class and its event,
 * and those that register it, which are the package's side effects.
 */
const asBuilt = () => ({
  name: 'as-built',
  /** @param {{customElementsManifest: {modules: Module[], readme?: string}}} context */
  packageLinkPhase({customElementsManifest: manifest}) {
    const declarations = manifest.modules
      .flatMap((module) => module.declarations)
      .filter(({kind}) => kind === 'class');
    for (const declaration of declarations) {
      if (declaration.name === className)
        Object.assign(declaration, {tagName, customElement: true});
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
      .filter(({path}) => path === 'src/menopause-backpain-info.ts')
      .flatMap((module) => module.exports)
      .map(({kind, name}) => ({kind, name, declaration: {name, module: elementModule}}));

    manifest.modules = [
      {kind: 'javascript-module', path: elementModule, declarations, exports},
      ...registering.map(registration),
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
 * @property {string} kind
 * @property {string} name
 * @property {{privacy?: string, default?: string, parameters?: {optional?: boolean}[]}[]} [members]
 * @property {{attribute?: string}[]} [attributes]
 * @property {{name: string, package?: string}} [superclass]
 */

/**
 * @typedef {object} Module
 * @property {'javascript-module'} kind
 * @property {string} path
 * @property {Declaration[]} declarations
 * @property {{kind: string, name: string, declaration: {name: string, module: string}}[]} exports
 */

export default {
  globs: ['src/menopause-backpain-info.ts', 'src/section-toggle-event.ts', 'src/styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [lookOfClass(), asBuilt()],
};
