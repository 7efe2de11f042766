// @ts-check
/** How the analyzer writes `dist/custom-elements.json` from the comments in the sources. */
import {readFileSync} from 'node:fs';

/** @type {{name: string, sideEffects: string[]}} */
const {name: tagName, sideEffects} = JSON.parse(readFileSync('package.json', 'utf8'));
const path = `dist/${tagName}.js`;
// The paths with a pattern are files for a script tag.
const registering = sideEffects.filter((file) => !file.includes('*'));

const [comment] = readFileSync('src/styles.css', 'utf8').split('*/');

/** Reads the tags of a kind in the comment at the top of the style sheet. */
const readTags = (/** @type {string} */ tag, /** @type {RegExp} */ form) => {
  const [, ...tags] = comment.replaceAll(/\s+\*\s+/g, ' ').split(/(?=@css)/);
  return tags
    .filter((text) => text.startsWith(`@${tag} `))
    .map((text) => {
      const groups = form.exec(text.trim())?.groups;
      if (!groups) throw new Error(`src/styles.css: “${text}” must match ${form}.`);
      return {...groups};
    });
};

/**
 * Describes the built modules instead of the sources: one with the class and its event, and those that
 * register the element.
 */
const describeBuild = {
  name: 'describe-build',
  /** @param {{customElementsManifest: any}} context */
  packageLinkPhase({customElementsManifest: manifest}) {
    const [{declarations, exports}, eventModule] = manifest.modules;
    const [element] = declarations;
    const [event] = eventModule.declarations;

    Object.assign(element, {
      tagName,
      cssParts: readTags('csspart', / (?<name>\S+) - (?<description>.+)/),
      cssProperties: readTags(
        'cssprop',
        /\{(?<syntax>.+?)\} \[(?<name>--[\w-]+)=(?<default>.+)\] - (?<description>.+)/,
      ),
    });
    element.members = element.members.filter(isPublic);
    for (const {parameters = []} of element.members)
      for (const parameter of parameters) parameter.optional = 'default' in parameter;
    // The analyzer takes `Event` for one of our classes, and values set in a constructor for defaults.
    event.superclass = {name: 'Event', package: 'global:'};
    for (const member of event.members) delete member.default;

    const kind = 'javascript-module';
    const declaration = {name: element.name, module: path};
    const definition = {kind: 'custom-element-definition', name: tagName, declaration};
    const modules = [
      {kind, path, declarations: [element, event], exports},
      ...registering.map((file) => ({
        kind,
        path: file.replace('./', ''),
        declarations: [],
        exports: [definition],
      })),
    ];
    manifest.modules = JSON.parse(JSON.stringify(modules), toBuilt);
    delete manifest.readme;
  },
};

const isPublic = (/** @type {{privacy?: string}} */ {privacy}) => privacy !== 'private';

/** Replaces the paths of sources, and joins the lines of descriptions. */
const toBuilt = (/** @type {string} */ key, /** @type {any} */ value) => {
  if (key === 'module') return path;
  return key === 'description' ? value.replaceAll(/\s+/g, ' ') : value;
};

export default {
  globs: [`src/${tagName}.ts`, 'src/section-toggle-event.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [describeBuild],
};
