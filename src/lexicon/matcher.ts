import type { LexiconFile } from '#contract';
import { type Finder, finderOf } from './finder.ts';
import type { Lexicon } from './lexicon.ts';
import { ownersOf } from './owners.ts';
import type { PackedHits } from './packed-hits.ts';
import { allOf, cut, separator } from './pieces.ts';

/**
 * Compiles lexicon files to one matcher that finds what each of them would. Throws an Error naming entry and term for
 * broken, repeated or unreachable ones.
 */
export function matcherOf(name: string, files: readonly LexiconFile[], normalised: (literal: string) => string): Lexicon {
  const owners = ownersOf(files, normalised);
  // Built on first use: many lexicons are only ever scanned together with others, and half of the commands scan nothing.
  let finder: Finder | null = null;
  const hitsOf = (text: string): PackedHits => {
    finder ??= finderOf(owners);
    const hits = finder(text);
    hits.order();
    return hits;
  };
  return Object.freeze({
    name,
    entries: Object.freeze(owners.entries),
    scan: (form: string) => allOf(hitsOf(form)),
    scanEach: (forms: readonly string[]) => cut(hitsOf(forms.join(separator)), forms),
  });
}
