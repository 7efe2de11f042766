import type {} from 'menopause-backpain-info/preact';

export const misuses = [
  // @ts-expect-error light or dark
  <menopause-backpain-info theme="purple" />,
  // @ts-expect-error 1 to 5
  <menopause-backpain-info headingLevel={6} />,
  // @ts-expect-error 1 to 5
  <menopause-backpain-info heading-level="6" />,
  // @ts-expect-error a boolean
  <menopause-backpain-info exclusive="yes" />,
  // @ts-expect-error words, as in the attribute
  <menopause-backpain-info open={['causes']} />,
  // @ts-expect-error no such attribute
  <menopause-backpain-info heading="Your back" />,
  // @ts-expect-error the event carries its own fields
  <menopause-backpain-info onmbi-section-toggle={(event) => event.detail} />,
  // @ts-expect-error of another element
  <menopause-backpain-info ref={(element: HTMLInputElement | null) => {}} />,
  // @ts-expect-error no such tag
  <menopause-backpain />,
];
