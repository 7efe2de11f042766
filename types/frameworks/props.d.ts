import type {MenopauseBackpainInfo, SectionToggleEvent} from '../menopause-backpain-info.js';
import type {CustomElements, MenopauseBackpainInfoProps} from './generated.js';

/** A number may also be written as text where it is an attribute. */
type Written<Value> = Value | (Value extends number ? `${Value}` : never);

/** A listener on the element: the `currentTarget` of its event is the element. */
export type SectionToggleListener = (
  event: SectionToggleEvent & {readonly currentTarget: MenopauseBackpainInfo},
) => void;

/** Attributes, properties and listeners of the element, by name. */
export type ElementProps = {
  [Name in keyof MenopauseBackpainInfoProps]: Name extends `${string}-level`
    ? Written<MenopauseBackpainInfoProps[Name]>
    : Name extends 'onmbi-section-toggle'
      ? SectionToggleListener | undefined
      : MenopauseBackpainInfoProps[Name];
};

/** Each tag with its own names and the names that a framework gives every element. */
export type Tags<Others> = {
  [Tag in keyof CustomElements]: Omit<Others, keyof ElementProps> & ElementProps;
};
