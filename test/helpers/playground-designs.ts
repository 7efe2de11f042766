import type {Design} from '../../demo/playground/design.js';

/** Designs for the tests of the playground. */

export const nothing: Design = {attributes: {}, slots: {}, properties: {}, rules: ''};

/** A design that uses every option. */
export const everything: Design = {
  attributes: {
    'emergency-number': '112',
    exclusive: '',
    'heading-level': '3',
    lang: 'en',
    open: 'causes',
    sections: 'treatment causes',
    theme: 'dark',
  },
  slots: {
    '': 'This article needs JavaScript.',
    heading: 'Your back',
    intro: 'Our nurses hear this every week.\n\nHere is what we know.',
    action: '[Book a visit](tel:+15555550142) or [read on](/backs).',
    reviewer: 'Reviewed by a clinician of ours.',
  },
  properties: {
    '--mbi-color-accent': 'rgb(170, 0, 0)',
    '--mbi-font-family': '"Gill Sans", sans-serif',
  },
  rules: `menopause-backpain-info::part(alert) {
  border: 0;
  content: '\\201C';

  outline: 0;
}`,
};

/** Text that does harm where it is treated as code. */
export const hostile: readonly string[] = [
  '"><script>evil()</script>',
  "'><img src=x onerror=evil()>",
  '</style><script>evil()</script>',
  '</STYLE ><img src=x onerror=evil()>',
  '</script><img src=x onerror=evil()>',
  '</template><img src=x onerror=evil()>',
  '</p></menopause-backpain-info><img src=x onerror=evil()>',
  '</style><script>evil()</script> x {}',
  '<!-- evil',
  '--><img src=x onerror=evil()>',
  '<!-- /wp:html --><!-- wp:html -->',
  '<!-- /wp:html --> x {}',
  '[gallery id="1"]',
  '[gallery id="1"] {}',
  '{evil()}',
  '{{ evil() }}',
  '}}{{ evil() }}',
  '${evil()}',
  '`}{evil()}{`',
  '`; evil(); `',
  '`+evil()+`',
  '`+evil()+` {}',
  '\\`${evil()}',
  '\\',
  "'); evil(); ('",
  '*/ evil(); /*',
  '/* evil',
  '[label](javascript:evil())',
  '[label](JaVaScRiPt:evil())',
  '[label](data:text/html,evil)',
  '[label](https://example.org/"onclick="evil())',
  '[label](/a{evil()}`${evil()})',
  '[<b>label</b>](#here)',
  'red; } * { display: none } x {',
  'red; color: red',
  'red } * { display: none',
  '"red; } * { display: none }',
  'url(a"b);}*{display:none}x{")',
  'v-bind("evil()")',
  '$& $1 $` &amp; &lt;b&gt; &#60;b&#62; &nbsp',
  'a\0b',
  '\ufeffa\u2028b\u00a0c',
];

/** A design with the same text in every field. */
export const typedEverywhere = (typed: string): Design => ({
  attributes: Object.fromEntries(
    Object.keys(everything.attributes).map((name) => [name, name === 'exclusive' ? '' : typed]),
  ),
  slots: Object.fromEntries(Object.keys(everything.slots).map((name) => [name, typed])),
  properties: {
    '--mbi-color-text': 'green',
    '--mbi-color-accent': typed,
    '--mbi-radius': '3px',
  },
  rules: typed,
});
