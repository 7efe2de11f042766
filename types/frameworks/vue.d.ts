import type {HTMLAttributes, PublicProps} from 'vue';
import type {MenopauseBackpainInfo} from '../menopause-backpain-info.js';
import type {ElementProps, SectionToggleListener, Tags} from './props.js';

/** Vue reads `heading-level` as `headingLevel`, and listens with `@mbi-section-toggle`. */
type VueProps = Omit<ElementProps, 'headingLevel' | 'onmbi-section-toggle'> & {
  headingLevel?: ElementProps['heading-level'];
  onMbiSectionToggle?: SectionToggleListener;
};

type VueTags = {
  [Tag in keyof Tags<unknown>]: new () => MenopauseBackpainInfo & {
    $props: Omit<HTMLAttributes & PublicProps, keyof VueProps> & VueProps;
  };
};

declare module 'vue' {
  interface GlobalComponents extends VueTags {}
  /** Strict templates know no `slot`, which says where in the article a child goes. */
  interface HTMLAttributes {
    slot?: string;
  }
}
