import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {MenopauseBackpainInfo} from '../menopause-backpain-info.js';
import type {CustomCssProperties} from './generated.js';
import type {Tags} from './props.js';

type PreactTags = Tags<
  HTMLAttributes<MenopauseBackpainInfo> & ClassAttributes<MenopauseBackpainInfo>
>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactTags {}
  }
  interface CSSProperties extends CustomCssProperties {}
}
