/**
 * How many syllables a Spanish word has, by the rules of the Ortografía of the RAE (2010): as many as
 * there are open vowels (a, e, o) and stressed close ones (í, ú); a close vowel without an accent
 * belongs to its neighbour. What has no vowel, such as a number, counts as one.
 *
 * Of the packages that count them, none is maintained and right about all the words of the test.
 */
export function syllablesIn(word) {
  const groups = vowelsAsSpoken(word).match(/[aeouiüáéóíú]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + nucleiIn(group), 0),
  );
}

function vowelsAsSpoken(word) {
  return (
    word
      .normalize('NFC')
      .toLowerCase()
      // Silent between vowels, it does not part them.
      .replace(/(?<=[aeouiüáéóíú])h(?=[aeouiüáéóíú])/g, '')
      // A vowel only where no other follows: muy, y, but not yo.
      .replace(/y(?![aeouiáéóíú])/g, 'i')
  );
}

/** Close vowels alone are one syllable (ciudad, muy), unless the same one stands twice (chiita). */
function nucleiIn(group) {
  const open = group.match(/[aeoáéó]/g)?.length ?? 0;
  if (open > 0) return open + (group.match(/[íú]/g)?.length ?? 0);
  return 1 + (group.match(/ii|uu/g)?.length ?? 0);
}
