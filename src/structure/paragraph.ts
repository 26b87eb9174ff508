import { type Enumerator, enumeratorAt } from './enumerator.ts';
import { afterMarkup, linesOf, trimmed } from './lines.ts';
import type { Range } from './reading.ts';

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
  return linesOf(text, range).flatMap((line) => divided(text, line, words));
}

function divided(text: string, line: Range, words: ReadonlyMap<number, number>): readonly Paragraph[] {
  const starts = [afterMarkup(text, line)];
  const written = text.slice(line.start, line.end);
  for (const stop of written.matchAll(afterStop)) {
    const at = line.start + stop.index + stop[0].length;
    if (at >= line.end) continue;
    const enumerator = enumeratorAt(text, at, words);
    if (enumerator !== null && enumerator.rank < paragraphRank) starts.push(at);
  }
  return starts.flatMap((start, no) => {
    const end = starts[no + 1] ?? line.end;
    const piece = trimmed(text, { start, end });
    if (piece.start >= piece.end) return [];
    return [{ ...piece, enumerator: enumeratorAt(text, piece.start, words), endsLine: end === line.end }];
  });
}
