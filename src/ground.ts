import {isServer} from 'lit';

/** Whether the engine derives the article's colours from its surface. `styles.css` asks the same. */
const derivesColours =
  isServer ||
  // Missing in jsdom, which draws nothing.
  typeof CSS === 'undefined' ||
  CSS.supports(
    'color',
    'color(from color-mix(in srgb, light-dark(red, red), red) srgb-linear r g b / calc(alpha * r))',
  );

/** The luminance at which black and white text have the same contrast. */
const MIDDLE = 0.18;

/** The luminance of the last of several colours that are painted one over the other, from 0 to 1. */
const luminanceOf = (colours: readonly string[]): number => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return 1;
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((part) => (part / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/**
 * Tells the plain palette in `styles.css` whether the article's surface is dark. The style alone cannot
 * know that of a colour that the page has set, in engines that derive no colours.
 */
export const markGround = (root: ParentNode): void => {
  const article = root.querySelector<HTMLElement>('[part=article]');
  if (derivesColours || !article?.parentElement) return;
  delete article.dataset.ground;
  // The text of the container is the opposite of the page's canvas.
  const text = getComputedStyle(article.parentElement).color;
  const canvas = luminanceOf([text]) > MIDDLE ? 'black' : 'white';
  const ground = luminanceOf([canvas, getComputedStyle(article).backgroundColor]);
  article.dataset.ground = ground > MIDDLE ? 'light' : 'dark';
};
