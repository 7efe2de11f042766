import {isServer} from 'lit';

/**
 * Calls back once every script of the page has had its turn: until then, a language that is missing
 * may be on its way. On a server nothing is.
 */
export const whenLoaded = (callback: () => void): void => {
  if (isServer || document.readyState === 'complete') callback();
  else addEventListener('load', callback, {once: true});
};

/** The language of the nearest ancestor that names one, across shadow roots; empty if none does. */
export const languageAround = (node: Node): string => {
  const around = node.parentNode ?? (node as Partial<ShadowRoot>).host;
  return around ? (around as Element).getAttribute?.('lang') || languageAround(around) : '';
};
