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

/** Makes what several rules ask of a report once for all of them; it is forgotten with what it was made of. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, { readonly made: Made }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.made;
    const made = make(key);
    known.set(key, { made });
    return made;
  };
}
