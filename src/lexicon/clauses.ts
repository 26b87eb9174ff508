import { unitReader } from '#model';
import { separator } from './pieces.ts';

/** Borders of clauses, which no gap of a term spans. */
export const clauseMarks = `,。;:!?\\n${separator}`;

/** The clauses of a text: what lies between two borders, or a border and an end of the text. */
export interface Clauses {
  /** Where the clause begins of what ends at `end`, and where it ends. */
  startOf(end: number): number;
  endOf(end: number): number;
}

/** The whole text as one. */
export const wholeText = (text: string): Clauses => ({ startOf: () => 0, endOf: () => text.length });

const [other, border, comma, digit] = [0, 1, 2, 3];
const kinds = new Uint8Array(0x10000);
for (const mark of `,。;:!?\n${separator}`) kinds[mark.charCodeAt(0)] = mark === ',' ? comma : border;
for (let i = 0; i < 10; i += 1) kinds['0'.charCodeAt(0) + i] = digit;

/** Whether a clause ends with this character, if it is no comma of a number. */
export const isBorder = (unit: number): boolean => kinds[unit] === border || kinds[unit] === comma;

const unitsOf = unitReader();
/** Of each character the number of the border before it; used again for the next text. */
let numbers = new Int32Array(4096);

/** A comma behind digits may belong to their number (1,258) and is no border here. What it gives stands until the next text. */
export function clausesOf(text: string): Clauses {
  const units = unitsOf(text);
  const borders: number[] = [-1];
  if (numbers.length < text.length) numbers = new Int32Array(2 * text.length);
  const own = numbers;
  let no = 0;
  let isInNumber = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[units[at] ?? 0] ?? other;
    isInNumber = kind === digit || (kind === comma && isInNumber);
    if (kind === border || (kind === comma && !isInNumber)) no = borders.push(at) - 1;
    own[at] = no;
  }
  borders.push(text.length);
  return {
    startOf: (end) => (borders[own[end - 1] ?? 0] ?? 0) + 1,
    endOf: (end) => borders[(own[end - 1] ?? 0) + 1] ?? text.length,
  };
}
