/**
 * Gives a frame a width in CSS pixels, so that its page is laid out as on a screen of that width.
 * Scales the frame down if its container is narrower.
 *
 * @returns a function that sets the width
 */
export const fitFrame = (
  frame: HTMLIFrameElement,
  place: HTMLElement,
): ((width: number) => void) => {
  let width = 0;
  const fit = (): void => {
    const {clientWidth, clientHeight} = place;
    if (!width || !clientWidth) return;
    const scale = Math.min(1, clientWidth / width);
    Object.assign(frame.style, {
      inlineSize: `${width}px`,
      blockSize: `${clientHeight / scale}px`,
      insetInlineStart: `${Math.max(0, (clientWidth - width) / 2)}px`,
      transform: `scale(${scale})`,
    });
  };
  new ResizeObserver(fit).observe(place);
  return (next) => {
    width = next;
    fit();
  };
};
