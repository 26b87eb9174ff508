import type { LexiconFile } from '#contract';
import { type Finder, finderOf } from './finder.ts';
import type { Hit, Lexicon } from './lexicon.ts';
import { ownersOf } from './owners.ts';
import { cut, separator } from './pieces.ts';

const none: readonly Hit[] = Object.freeze([]);

/**
 * Compiles lexicon files to one matcher that finds what each of them would. Throws an Error naming entry and term for
 * broken, repeated or unreachable ones.
 */
export function matcherOf(name: string, files: readonly LexiconFile[], normalised: (literal: string) => string): Lexicon {
  const owners = ownersOf(files, normalised);
  // Built on first use: many lexicons are only ever scanned together with others, and half of the commands scan nothing.
  let finder: Finder | null = null;
  const hitsOf = (text: string): Hit[] => {
    finder ??= finderOf(owners);
    return finder(text);
  };
  return Object.freeze({
    name,
    entries: Object.freeze(owners.entries),
    scan: (form: string) => ordered(hitsOf(form)),
    scanEach: (forms: readonly string[]) => cut(hitsOf(forms.join(separator)), forms).map(ordered),
  });
}

/** By start, longer first, then by id; the same entry at the same place once. */
function ordered(hits: Hit[]): readonly Hit[] {
  if (hits.length === 0) return none;
  if (hits.length === 1) return hits;
  if (hits.length > mostInserted) hits.sort(inOrder);
  else insertionSort(hits);
  return hits.filter((hit, i) => {
    const before = hits[i - 1];
    return before === undefined || before.entry !== hit.entry || before.start !== hit.start || before.end !== hit.end;
  });
}

function inOrder(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0);
}

/** Up to here sorting by insertion is faster: literals are found in order, and most hits are literals. */
const mostInserted = 24;

function insertionSort(hits: Hit[]): void {
  for (let i = 1; i < hits.length; i += 1) {
    const hit = hits[i];
    if (hit === undefined) return;
    let at = i;
    for (let before = hits[at - 1]; before !== undefined && inOrder(before, hit) > 0; before = hits[at - 1]) {
      hits[at] = before;
      at -= 1;
    }
    hits[at] = hit;
  }
}
