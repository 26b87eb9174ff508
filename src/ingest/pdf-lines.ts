import type { Run } from './pdf-geometry.ts';
import { closeUp } from './writing.ts';

/** A line of a page; what stands far apart in it is separated by a tab. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A gap of this many characters is no space of a line but the next column. */
const columnGap = 2;
/** Between two figures less is enough. */
const figureGap = 0.7;
/** A space is a quarter of a character wide; smaller gaps come from kerning and from changes of font. */
const wordGap = 0.2;

/** Groups runs into lines: by their middles, then from left to right. */
export function linesOf(runs: readonly Run[]): readonly PageLine[] {
  return rowsOf(runs).map(lineOf);
}

export function lineOf(row: readonly Run[]): PageLine {
  const [first] = row;
  return {
    text: joined(row),
    x: first?.x ?? 0,
    right: row.reduce((right, run) => Math.max(right, run.right), 0),
    y: first?.y ?? 0,
    size: row.reduce((size, run) => Math.max(size, run.size), 0),
  };
}

/** Runs whose middles are nearer than half their size stand on one line. */
export function rowsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((left, right) => left.y - right.y)) {
    const row = rows.at(-1);
    const [anchor] = row ?? [];
    if (row !== undefined && anchor !== undefined && run.y - anchor.y < Math.min(run.size, anchor.size) * 0.5) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.toSorted((left, right) => left.x - right.x));
}

/** The parts of a row between gaps of more than `gap` characters, as lines of their own. */
export function segmentsOf(row: readonly Run[], gap: number): readonly PageLine[] {
  const parts: Run[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of row) {
    const part = parts.at(-1);
    const size = Math.min(run.size, part?.at(-1)?.size ?? run.size);
    if (part === undefined || run.x - right > gap * size) parts.push([run]);
    else part.push(run);
    right = Math.max(right, run.right);
  }
  return parts.map(lineOf);
}

/** The text of one row, closed up; `apart` stands where the next column begins. */
export function joined(row: readonly Run[], apart: '\t' | ' ' = '\t'): string {
  let text = '';
  let previous: Run | null = null;
  for (const run of row) {
    const gap = previous === null ? 0 : (run.x - previous.right) / Math.min(run.size, previous.size);
    const isColumn = gap > columnGap || (gap > figureGap && isFigure(run) && previous !== null && isFigure(previous));
    text += `${isColumn ? apart : gap > wordGap ? ' ' : ''}${run.text}`;
    previous = run;
  }
  return text
    .split('\t')
    .map(closeUp)
    .filter((part) => part !== '')
    .join('\t');
}

const isFigure = ({ text }: Run) => /^\s*[\d.,]+\s*$/.test(text);
