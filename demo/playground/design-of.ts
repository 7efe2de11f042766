import type {Design} from './design.js';
import type {Control} from './manifest.js';
import type {State} from './state.js';
import type {Theme} from './themes.js';
import {problemWith} from './values.js';

/** The custom properties of the chosen theme, with the designer's changes. */
export const propertiesOf = (state: State, theme: Theme | undefined): Record<string, string> => ({
  ...theme?.properties,
  ...state.properties,
});

/** The design to show: the designer's choices without empty or wrong values. */
export const designOf = (
  state: State,
  theme: Theme | undefined,
  properties: readonly Control[],
): Design => {
  const syntaxes = new Map(properties.map(({name, type}) => [name, type]));
  const isUsable = ([name, value]: [string, string]): boolean => {
    const syntax = syntaxes.get(name);
    return value !== '' && syntax !== undefined && !problemWith(value, syntax);
  };
  return {
    attributes: state.attributes,
    slots: Object.fromEntries(Object.entries(state.slots).filter(([, text]) => text.trim())),
    properties: Object.fromEntries(Object.entries(propertiesOf(state, theme)).filter(isUsable)),
    rules: theme?.rules ?? '',
  };
};
