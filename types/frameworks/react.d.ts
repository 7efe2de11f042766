import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {MenopauseBackpainInfo} from '../menopause-backpain-info.js';
import type {CustomCssProperties} from './generated.js';
import type {Tags} from './props.js';

type ReactTags = Tags<
  DetailedHTMLProps<HTMLAttributes<MenopauseBackpainInfo>, MenopauseBackpainInfo>
>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactTags {}
  }
  interface CSSProperties extends CustomCssProperties {}
}
