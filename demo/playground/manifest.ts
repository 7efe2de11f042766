/** Something that a designer can set, from the manifest of the element. */
export interface Control {
  /** Name of the attribute, slot or custom property. */
  readonly name: string;
  readonly description: string;
  /** TypeScript type of an attribute, CSS syntax of a custom property; '' for a slot. */
  readonly type: string;
  /** CSS value of a custom property; '' if there is none to show. */
  readonly default: string;
}

export interface Controls {
  readonly attributes: readonly Control[];
  readonly slots: readonly Control[];
  readonly properties: readonly Control[];
}

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
  readonly syntax?: string;
  readonly default?: string;
}

interface Declaration {
  readonly customElement?: boolean;
  readonly attributes?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
}

export interface Manifest {
  readonly modules: readonly {readonly declarations: readonly Declaration[]}[];
}

const control = ({name, description = '', type, syntax, default: value = ''}: Entry): Control => ({
  name,
  description: description.replaceAll(/\s+/g, ' '),
  type: syntax ?? type?.text ?? '',
  default: syntax ? value : '',
});

/** The controls, read from `custom-elements.json`, so that they always match the element. */
export const controlsOf = ({modules}: Manifest): Controls => {
  const element = modules
    .flatMap(({declarations}) => declarations)
    .find(({customElement}) => customElement);
  const controls = (entries: readonly Entry[] = []): Control[] => entries.map(control);
  return {
    attributes: controls(element?.attributes),
    slots: controls(element?.slots),
    properties: controls(element?.cssProperties),
  };
};
