/**
 * Where in the file the character at an index of a text node's value stands. The value differs from
 * its source by backslashes, character references and the indentation of further lines.
 */
export function pointInText(node, index, file) {
  const {start, end} = node.position;
  if (start.offset === undefined) return start;

  const source = String(file).slice(start.offset, end.offset);
  let offset = 0;
  for (let read = 0; read < index && offset < source.length; read++) {
    offset = skipToCharacter(source, offset, node.value[read]);
    offset += lengthOfCharacter(source, offset, node.value[read]);
  }
  if (offset < source.length) offset = skipToCharacter(source, offset, node.value[index]);
  return pointAtOffset(file, start.offset + offset);
}

function skipToCharacter(source, offset, character) {
  if (source[offset] === character || source[offset] === '&') return offset;
  const next = source.indexOf(character, offset);
  return next === -1 ? offset : next;
}

function lengthOfCharacter(source, offset, character) {
  const reference = source.slice(offset).match(/^&#?\w+;/);
  return reference && (character !== '&' || reference[0] === '&amp;') ? reference[0].length : 1;
}

function pointAtOffset(file, offset) {
  const lines = String(file).slice(0, offset).split('\n');
  return {line: lines.length, column: lines.at(-1).length + 1, offset};
}
