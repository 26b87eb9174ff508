import { flatMapped, matchesOf } from '#model';
import { type Enumerator, enumeratorAt } from './enumerator.ts';
import { afterMarkup, linesOf, trimmed } from './lines.ts';
import type { Range } from './reading.ts';
import { carriedOn, note, type RunningList } from './running-list.ts';

/** A line, or the part of a line that begins with an enumerator after a stop. */
export interface Paragraph extends Range {
  /** The enumerator it begins with. */
  readonly enumerator: Enumerator | null;
  /** A line ends where it ends. */
  readonly endsLine: boolean;
}

/** Enumerators of headings and numbered paragraphs; 一是 and its like only divide sentences. */
const paragraphRank = 4;
const afterStop = /[。!][”’)》*]{0,2}\s*/g;

/**
 * The paragraphs of `range`. Texts without line breaks run them together: `…发挥了作用。(一)主动公开。…` are two.
 */
export function paragraphsOf(text: string, range: Range, words: ReadonlyMap<number, number>): readonly Paragraph[] {
  const list: RunningList = new Map();
  return flatMapped(linesOf(text, range), (line) => divided(text, line, startsIn(text, line, words, list), words));
}

/** Where paragraphs begin in a line, ascending: at its start, at numbers after a stop, at numbers that carry a list on. */
function startsIn(text: string, line: Range, words: ReadonlyMap<number, number>, list: RunningList): readonly number[] {
  const first = afterMarkup(text, line);
  const starts = [first];
  const stops: Enumerator[] = [];
  note(list, enumeratorAt(text, first, words));
  for (const stop of matchesOf(text.slice(line.start, line.end), afterStop)) {
    const at = line.start + stop.index + stop[0].length;
    const enumerator = at < line.end ? enumeratorAt(text, at, words) : null;
    if (enumerator === null || enumerator.rank >= paragraphRank) continue;
    starts.push(at);
    stops.push(enumerator);
  }
  const carried = carriedOn(text, first, line.end, stops, list);
  if (starts.length === 1 && carried.length === 0) return starts;
  return [...new Set([...starts, ...carried])].sort((left, right) => left - right);
}

function divided(text: string, line: Range, starts: readonly number[], words: ReadonlyMap<number, number>): readonly Paragraph[] {
  return flatMapped(starts, (start, no) => {
    const end = starts[no + 1] ?? line.end;
    const piece = trimmed(text, { start, end });
    if (piece.start >= piece.end) return [];
    return [{ enumerator: enumeratorAt(text, piece.start, words), endsLine: end === line.end, ...piece }];
  });
}
