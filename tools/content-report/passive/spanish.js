/**
 * Whether a Spanish sentence has a form of “ser” (“estar siendo” included) with a participle, and no
 * more than two adverbs between them. “Se” with a verb, which Spanish uses where English is passive,
 * is plain speech and not counted; nor is a state (“está roto”). No package was found that tells.
 */
export function isPassive({words}) {
  const all = words.map((word) => word.normalize('NFC').toLowerCase());
  return all.some((word, index) => {
    if (!SER.has(word)) return false;
    const next = all.slice(index + 1, index + 4);
    const first = next.findIndex((word) => !ADVERB.test(word));
    return first >= 0 && isParticiple(next[first]);
  });
}

const SER = new Set(
  `soy eres es somos sois son era eras éramos erais eran fui fuiste fue fuimos fuisteis fueron
  seré serás será seremos seréis serán sería serías seríamos seríais serían sea seas seamos seáis sean
  fuera fueras fuéramos fuerais fueran fuese fueses fuésemos fueseis fuesen ser sido siendo`.split(
    /\s+/,
  ),
);

const ADVERB =
  /^(no|ya|bien|mal|muy|más|menos|siempre|nunca|también|tampoco|solo|sólo|aún|todavía|casi|antes|después|[a-záéíóúñ]+mente)$/;

/** The irregular participles keep their stems in compounds: descubierto, previsto. */
const PARTICIPLE =
  /^[a-zñü]+(ad|id|íd)[oa]s?$|(hech|dich|vist|escrit|puest|rot|abiert|cubiert|suelt|vuelt|muert|impres)[oa]s?$/;

/** They look like participles, but do not say that something is done. */
const ADJECTIVE =
  /^(demasiad|adecuad|apropiad|delicad|delgad|pesad|parecid|debid|complicad|elevad|avanzad)[oa]s?$/;

const isParticiple = (word) => PARTICIPLE.test(word) && !ADJECTIVE.test(word);
