import type { Lexicons } from '#lexicon';

/** Makes what several rules ask the lexicons for once for all of them, so that what it remembers of a report is shared. */
export function oncePerLexicons<Made>(make: (lexicons: Lexicons) => Made): (lexicons: Lexicons) => Made {
  const known = new WeakMap<Lexicons, Made>();
  return (lexicons) => {
    const made = known.get(lexicons) ?? make(lexicons);
    known.set(lexicons, made);
    return made;
  };
}
