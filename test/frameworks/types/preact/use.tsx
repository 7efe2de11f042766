import {createRef} from 'preact';
import 'menopause-backpain-info';
import type {MenopauseBackpainInfo} from 'menopause-backpain-info/element';
import type {} from 'menopause-backpain-info/preact';

export const Page = () => {
  const article = createRef<MenopauseBackpainInfo>();
  return (
    <menopause-backpain-info
      ref={article}
      key="article"
      id="article"
      class="wide"
      lang="es"
      open="causes symptoms"
      sections="causes treatment"
      exclusive
      headingLevel={3}
      theme="dark"
      emergencyNumber="112"
      onmbi-section-toggle={(event) => {
        const section: string = event.section;
        const open: boolean = event.open;
        console.log(section, open, event.currentTarget.open);
      }}
      onClick={() => article.current?.show('causes')}
      style={{'--mbi-color-accent': '#005953', maxWidth: '40em'}}
    >
      <span slot="heading">Your back</span>
      <p slot="action">Call us.</p>
    </menopause-backpain-info>
  );
};

export const AsAttributes = () => (
  <>
    <menopause-backpain-info heading-level="3" emergency-number="112" exclusive={false} />
    <menopause-backpain-info heading-level={3} theme={undefined} />
    <menopause-backpain-info ref={(element) => element?.print()} />
  </>
);
