import type { TruthLine } from '#contract';
import type { Draft, Mark, PassageMark, Piece, Prose, TablePiece } from './draft.ts';

/** How a report looks as a file. */
export interface Look {
  /** Before every paragraph. */
  readonly indent: string;
  /** Before every heading of a section. */
  readonly heading: string;
  /** Converters lose line breaks: everything on one line. */
  readonly isUnbroken: boolean;
  /** The whole report in another script or punctuation. */
  readonly rescript: ((text: string) => string) | null;
}

interface Marked {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

/** A piece as it is written; marks are places in `text`. */
interface Laid {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly marks: readonly Marked[];
  readonly passage: PassageMark | null;
}

/** A report as text, and what it holds: places are right because they are counted while the text is put together. */
export interface Written {
  readonly text: string;
  readonly truth: readonly TruthLine[];
}

export function writeDraft({ pieces }: Draft, tableOf: (piece: TablePiece) => string, look: Look, path: string): Written {
  let text = '';
  const marks: Marked[] = [];
  const passages: (Omit<Extract<TruthLine, { kind: 'passage' }>, 'end'> & { end: number })[] = [];
  pieces.forEach((piece, no) => {
    const laid = piece.kind === 'table' ? laidTable(piece, tableOf(piece), look) : laidProse(piece, startsLine(pieces, no), look);
    const start = text.length + laid.before.length;
    const end = start + laid.text.length;
    text += laid.before + laid.text + laid.after;
    for (const { mark, start: from, end: to } of laid.marks) {
      // Pieces with one mark are one quote, too.
      const first = marks.at(-1)?.mark === mark ? marks.pop() : undefined;
      marks.push({ mark, start: first?.start ?? start + from, end: start + to });
    }
    if (laid.passage === null) return;
    const { group, no: passageNo, edit } = laid.passage;
    const last = passages.at(-1);
    if (last !== undefined && last.group === group && last.passage_no === passageNo) last.end = end;
    else passages.push({ kind: 'passage', group, passage_no: passageNo, path, start, end, edit });
  });
  return { text, truth: [...passages, ...marks.map((marked) => truthOf(marked, text, path))] };
}

function truthOf({ mark, start, end }: Marked, text: string, path: string): TruthLine {
  const quote = text.slice(start, end);
  if (mark.kind === 'must-not-flag') return { kind: 'must-not-flag', path, codes: [...mark.codes], quote };
  return { kind: 'flag', path, code: mark.code, certainty: mark.certainty, start, end, quote };
}

function startsLine(pieces: readonly Piece[], no: number): boolean {
  const before = pieces[no - 1];
  return before === undefined || before.kind === 'table' || before.closes;
}

const withIndent: ReadonlySet<Prose['role']> = new Set([
  'lead',
  'subheading',
  'statutory',
  'overview',
  'fact',
  'opener',
  'problem',
  'measure',
  'follow-up',
  'fee',
  'other',
]);

function laidProse(piece: Prose, isLineStart: boolean, look: Look): Laid {
  const marks: Marked[] = [];
  let text = '';
  for (const { text: words, mark } of piece.parts) {
    const last = marks.at(-1);
    const start = text.length;
    // Part by part: other script may be longer, and marks are counted while the text grows.
    text += look.rescript?.(words) ?? words;
    // Neighbours with one mark are one quote.
    if (mark !== null && last?.mark === mark && last.end === start) marks[marks.length - 1] = { ...last, end: text.length };
    else if (mark !== null) marks.push({ mark, start, end: text.length });
  }
  const lead = piece.role === 'heading' ? look.heading : withIndent.has(piece.role) ? look.indent : '';
  return {
    before: isLineStart && !look.isUnbroken ? lead : '',
    text,
    after: piece.closes && !look.isUnbroken ? '\n' : '',
    marks,
    passage: piece.passage,
  };
}

function laidTable({ marks }: TablePiece, table: string, look: Look): Laid {
  const rewrite = look.rescript ?? ((words: string) => words);
  const written = rewrite(table);
  const text = look.isUnbroken ? written.replaceAll(/\n+/g, ' ') : written;
  return {
    before: '',
    text,
    after: look.isUnbroken ? ' ' : '\n',
    marks: marks.map(({ mark, words }) => ({ mark, ...rowIn(text, words === null ? null : rewrite(words)) })),
    passage: null,
  };
}

/** Values of a row, apart by white space or pipes, with what sets them apart from the label. */
const values = /^(?:[\s|]+(?:-?\d[\d.,]*|\/)(?=[\s|]|$))+/;
/** More than the values of the longest row. */
const widestRow = 200;

function rowIn(table: string, label: string | null): { readonly start: number; readonly end: number } {
  const start = label === null ? -1 : table.indexOf(label);
  if (label === null || start < 0) return { start: 0, end: table.length };
  const end = start + label.length;
  return { start, end: end + (values.exec(table.slice(end, end + widestRow))?.[0].length ?? 0) };
}
