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

/** The sentences of a report in reading order; headings and tables are not among them. */
export function statementsOf(report: Report): readonly Statement[] {
  return report.sentences.map((sentence) => statementOver(report, sentence, sentence.span));
}

/** `sentence` read together with what follows up to the end of `last`. */
export function joined(report: Report, sentence: Sentence, last: Sentence): Statement {
  return statementOver(report, sentence, { start: sentence.span.start, end: last.span.end });
}

function statementOver(report: Report, sentence: Sentence, span: Span): Statement {
  const { form } = report;
  const range = form.toForm(span);
  const value = form.value.slice(range.start, range.end);
  return {
    sentence,
    value,
    spoken: withoutQuotations(value),
    spanOf: (start, end) => form.toText(range.start + start, range.start + end),
  };
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
/** Longest quotation looked for; a mark without its partner must not blank out the rest. */
const longest = 120;

/** Blanks out quotations and titles. Linear: at most `longest` characters are looked at for each mark. */
export function withoutQuotations(value: string): string {
  const kept: string[] = [];
  let at = 0;
  let from = 0;
  while (at < value.length) {
    const end = endOfQuotation(value, at);
    if (end === null) {
      at += 1;
      continue;
    }
    kept.push(value.slice(from, at), blank.repeat(end - at));
    at = end;
    from = end;
  }
  return kept.join('') + value.slice(from);
}

function endOfQuotation(value: string, start: number): number | null {
  const opener = value[start] ?? '';
  const closer = closers.get(opener);
  if (closer === undefined) return null;
  let depth = 1;
  for (let at = start + 1; at < Math.min(value.length, start + longest); at += 1) {
    const letter = value[at];
    if (letter === '\n') return null;
    if (letter === closer) depth -= 1;
    else if (letter === opener) depth += 1;
    if (depth === 0) return at + 1;
  }
  return null;
}
