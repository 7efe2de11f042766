import type {HTMLAttributes} from 'svelte/elements';
import type {MenopauseBackpainInfo} from '../menopause-backpain-info.js';
import type {Tags} from './props.js';

type SvelteTags = Tags<HTMLAttributes<MenopauseBackpainInfo>>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteTags {}
}
