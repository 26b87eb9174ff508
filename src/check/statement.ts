import type { Report, Sentence, Span } from '#model';

/** A sentence as rules read it. */
export interface Statement {
  readonly sentence: Sentence;
  /** Its form. */
  readonly value: string;
  /** Its form with what stands in quotation marks or titles blanked out, offset for offset. */
  readonly spoken: string;
  /** The original span of the range `[start, end)` of `value`. */
  spanOf(start: number, end: number): Span;
}

/**
 * The sentences of a report in reading order; headings and tables are not among them. `spokenOf` gives the spoken form of
 * a statement by its place, where it was made already.
 */
export function statementsOf(report: Report, spokenOf: ((no: number) => string) | null = null): readonly Statement[] {
  const { form } = report;
  return report.sentences.map((sentence, no) => {
    const range = form.toForm(sentence.span);
    const value = form.value.slice(range.start, range.end);
    let spoken: string | null = null;
    return {
      sentence,
      value,
      get spoken() {
        spoken ??= spokenOf === null ? withoutQuotations(value) : spokenOf(no);
        return spoken;
      },
      spanOf: (start, end) => form.toText(range.start + start, range.start + end),
    };
  });
}

/** A character that no lexicon knows. */
const blank = '\uE000';
const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['<', '>'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
]);
const openers = /[“‘《〈<「『"]/g;
const lineBreak = 10;
/** Longest quotation looked for; a mark without its partner must not blank out the rest. */
const longest = 120;

/** Blanks out quotations and titles. Linear: at most `longest` characters are looked at for each mark. */
export function withoutQuotations(value: string): string {
  const kept: string[] = [];
  let from = 0;
  openers.lastIndex = 0;
  for (let match = openers.exec(value); match !== null; match = openers.exec(value)) {
    const end = endOfQuotation(value, match.index);
    if (end === null) continue;
    kept.push(value.slice(from, match.index), blank.repeat(end - match.index));
    from = end;
    openers.lastIndex = end;
  }
  return from === 0 ? value : kept.join('') + value.slice(from);
}

function endOfQuotation(value: string, start: number): number | null {
  const opener = value.charCodeAt(start);
  const closer = closers.get(value[start] ?? '')?.charCodeAt(0) ?? -1;
  const limit = Math.min(value.length, start + longest);
  let depth = 1;
  for (let at = start + 1; at < limit; at += 1) {
    const letter = value.charCodeAt(at);
    if (letter === closer) depth -= 1;
    else if (letter === opener) depth += 1;
    else if (letter === lineBreak) return null;
    if (depth === 0) return at + 1;
  }
  return null;
}
