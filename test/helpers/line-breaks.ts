/** Words that are split over two lines. */
export const splitWords = (place: Element): string[] => {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const split: string[] = [];
  const range = new Range();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    for (const {0: word, index} of (text.nodeValue ?? '').matchAll(/\p{L}+/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      // WebKit also has an empty box at the end of the line before, after a hyphen.
      const boxes = [...range.getClientRects()].filter(({width}) => width > 0);
      if (new Set(boxes.map(({top}) => top)).size > 1) split.push(word);
    }
  }
  return split;
};
