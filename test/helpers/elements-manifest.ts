import {found} from './find.js';

interface Named {
  name: string;
}

interface CssProperty extends Named {
  default: string;
  description: string;
  syntax: string;
}

interface ElementDeclaration {
  customElement?: boolean;
  attributes: Named[];
  slots: Named[];
  cssProperties: CssProperty[];
}

/** The element as the built `custom-elements.json` documents it. */
export const documentedElement = async (): Promise<ElementDeclaration> => {
  const response = await fetch('/dist/custom-elements.json');
  const {modules} = (await response.json()) as {modules: {declarations: ElementDeclaration[]}[]};
  const declarations = modules.flatMap((module) => module.declarations);
  return found(
    declarations.find(({customElement}) => customElement),
    'element in the manifest',
  );
};
