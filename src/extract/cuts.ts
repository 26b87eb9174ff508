import { type Mark, markAt } from '#model';
import { hasLateMark, lateMark } from './late-mark.ts';

/** What a sentence is cut at. */
export interface Boundaries {
  readonly words: ReadonlyMap<number, number>;
  readonly turns: ReadonlySet<number>;
  /** Where the label it opens with ends; 0 for none. */
  readonly label: number;
  readonly addressed: (clause: string) => boolean;
  /** Whether a mark stands in it or not far behind it. */
  readonly follows: (mark: string) => boolean;
}

const clauseStart = /[,;:。!]\s*|^\s*/g;

/** The object that a clause names first is no longer, characters. */
export const longestAddress = 40;

/** Where a clause begins with a mark, a turn or what it is about, and behind a label; always 0 first. */
export function cutsOf(text: string, { words, turns, label, addressed, follows }: Boundaries): readonly number[] {
  const cuts = [0];
  const beginsTurn = (before: number, at: number, isInside: boolean): boolean => {
    if (!isInside) return turns.has(at) || addressed(text.slice(at, at + longestAddress));
    return turns.has(at) && !(at - before <= longestAddress && (turns.has(before) || addressed(text.slice(before, at))));
  };
  const mayBeLate = hasLateMark(text);
  for (const clause of text.matchAll(clauseStart)) {
    const at = clause.index + clause[0].length;
    const before = cuts.at(-1) ?? 0;
    const mark = markAt(text, at, words);
    const inner = mark === null && mayBeLate ? lateMark(text, at, follows) : null;
    if (inner !== null) {
      cuts.push(inner);
      continue;
    }
    if (at === 0 || at >= text.length || at === before || at === markAt(text, before, words)?.end) continue;
    const isInside = clause[0].startsWith(',');
    if (at === label || beginsItem(mark, isInside) || beginsTurn(before, at, isInside)) cuts.push(at);
  }
  return cuts;
}

function beginsItem(mark: Mark | null, isInside: boolean): boolean {
  return mark !== null && (mark.rank === 6 || (mark.rank > 1 && !isInside));
}
