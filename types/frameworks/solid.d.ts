import type {JSX as Solid} from 'solid-js';
import type {MenopauseBackpainInfo} from '../menopause-backpain-info.js';
import type {CustomCssProperties} from './generated.js';
import type {ElementProps, Tags} from './props.js';

/** Solid lets an author say how each name is set: `attr:theme`, `prop:theme`, `bool:exclusive`. */
type Prefixed = {
  [
    Name in keyof ElementProps as Name extends `on${infer Event}`
      ? `on:${Event}`
      : Name extends keyof MenopauseBackpainInfo
        ? `prop:${Name}`
        : never
  ]: ElementProps[Name];
} & {
  [
    Name in keyof ElementProps as Name extends
      `on${string}` | 'exclusive' | 'headingLevel' | 'emergencyNumber'
      ? never
      : `attr:${Name}`
  ]: ElementProps[Name];
} & {
  'bool:exclusive'?: ElementProps['exclusive'];
};

type SolidTags = Tags<Solid.HTMLAttributes<MenopauseBackpainInfo> & Prefixed>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidTags {}
    interface CSSProperties extends CustomCssProperties {}
  }
}
