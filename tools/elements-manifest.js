// @ts-check
import {readFileSync} from 'node:fs';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {languages} from './content/schema.js';

const tagName = 'menopause-backpain-info';
const path = `dist/${tagName}.js`;
const kind = 'javascript-module';

/**
 * Makes the custom elements manifest from the comments in the sources. It describes the built modules:
 * one with the class and its event, and those that register the element.
 */
export const analyzeElement = async () => {
  const globs = [`src/${tagName}.ts`, 'src/section-toggle-event.ts'];
  // The analyzer writes the folder into package.json if it is another one there.
  const argv = ['analyze', '--litelement', '--quiet', '--outdir', 'dist', '--globs', ...globs];
  const {schemaVersion, modules} = /** @type {any} */ (await cli({argv, noWrite: true}));
  const [{declarations, exports}, eventModule] = modules;
  const [element] = declarations;
  const [event] = eventModule.declarations;

  Object.assign(element, {
    tagName,
    cssParts: readTags('csspart', / (?<name>\S+) - (?<description>.+)/),
    cssProperties: readTags(
      'cssprop',
      /\{(?<syntax>.+?)\} \[(?<name>--[\w-]+)=(?<default>.+)\] - (?<description>.+)/,
    ),
    members: element.members.filter((/** @type {any} */ {privacy}) => privacy !== 'private'),
  });
  for (const {parameters = []} of element.members)
    for (const parameter of parameters) parameter.optional = 'default' in parameter;
  // The analyzer takes `Event` for one of our classes, and values set in a constructor for defaults.
  event.superclass = {name: 'Event', package: 'global:'};
  for (const member of event.members) delete member.default;

  const declaration = {name: element.name, module: path};
  const definition = {kind: 'custom-element-definition', name: tagName, declaration};
  const registering = ['define', ...languages].map((name) => ({
    kind,
    path: `dist/${name}.js`,
    declarations: [],
    exports: [definition],
  }));
  const built = [{kind, path, declarations: [element, event], exports}, ...registering];
  return JSON.parse(JSON.stringify({schemaVersion, modules: built}), replaceValue);
};

/** Reads the tags of a kind at the top of the style sheet. The groups of `form` name their parts. */
const readTags = (/** @type {string} */ tag, /** @type {RegExp} */ form) => {
  const [comment] = readFileSync('src/styles.css', 'utf8').split('*/');
  const tags = comment.replaceAll(/\s+\*\s+/g, ' ').split(/(?=@css)/);
  return tags.flatMap((text) => {
    if (!text.startsWith(`@${tag} `)) return [];
    const groups = form.exec(text.trim())?.groups;
    if (!groups) throw new Error(`src/styles.css: “${text}” must match ${form}.`);
    return [{...groups}];
  });
};

/** Replaces the paths of sources, and joins the lines of descriptions. */
const replaceValue = (/** @type {string} */ key, /** @type {any} */ value) => {
  if (key === 'module') return path;
  return key === 'description' ? value.replaceAll(/\s+/g, ' ') : value;
};
