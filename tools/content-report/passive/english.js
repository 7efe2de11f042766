import nlp from 'compromise';

const PASSIVE =
  '(am|is|are|was|were|be|been|being|get|gets|got|getting) ' +
  '(#Negative|#Adverb|#Ordinal)? (#Negative|#Adverb)? (#PastTense|#Participle)';

/** Whether an English sentence has a form of “be” or “get” with a past participle. */
export const isPassive = ({text}) => nlp(text).has(PASSIVE);
