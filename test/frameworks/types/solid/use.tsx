import 'menopause-backpain-info';
import type {MenopauseBackpainInfo} from 'menopause-backpain-info/element';
import type {} from 'menopause-backpain-info/solid';

export const Page = () => {
  let article: MenopauseBackpainInfo | undefined;
  return (
    <menopause-backpain-info
      ref={article}
      id="article"
      class="wide"
      classList={{wide: true}}
      lang="es"
      open="causes symptoms"
      sections="causes treatment"
      exclusive
      headingLevel={3}
      theme="dark"
      emergencyNumber="112"
      on:mbi-section-toggle={(event) => {
        const section: string = event.section;
        const open: boolean = event.open;
        console.log(section, open, event.currentTarget.open);
      }}
      onClick={() => article?.show('causes')}
      style={{'--mbi-color-accent': '#005953', 'max-width': '40em'}}
    >
      <span slot="heading">Your back</span>
      <p slot="action">Call us.</p>
    </menopause-backpain-info>
  );
};

export const AsAttributes = () => (
  <>
    <menopause-backpain-info heading-level="3" emergency-number="112" />
    <menopause-backpain-info attr:heading-level="3" attr:theme="dark" bool:exclusive={true} />
    <menopause-backpain-info prop:headingLevel={3} prop:open="causes" prop:exclusive={false} />
    <menopause-backpain-info ref={(element) => element.print()} />
  </>
);
