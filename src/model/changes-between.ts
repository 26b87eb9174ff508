import { fewestEdits } from './fewest-edits.ts';

/** A stretch of two texts, and which of them has it. */
interface Change {
  readonly text: string;
  readonly side: 'both' | 'left' | 'right';
}

/** Words of Latin letters and figures stay whole, Han characters stand alone. */
const pieces = /[A-Za-z0-9.,%]+|[\s\S]/gu;

/** What two texts share and what one alone has, in order; costs their lengths and the square of what differs. */
export function changesBetween(left: string, right: string): readonly Change[] {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    if (word.length === 1) return word.charCodeAt(0);
    const number = numbers.get(word) ?? 0x10000 + numbers.size;
    numbers.set(word, number);
    return number;
  };
  const numbered = (words: readonly string[]) => Int32Array.from(words, numberOf);
  const words = { left: left.match(pieces) ?? [], right: right.match(pieces) ?? [] };
  const at = { left: 0, right: 0 };
  return fewestEdits(numbered(words.left), numbered(words.right)).map(({ side, count }) => {
    const from = side === 'right' ? 'right' : 'left';
    const text = words[from].slice(at[from], at[from] + count).join('');
    if (side !== 'right') at.left += count;
    if (side !== 'left') at.right += count;
    return { text, side };
  });
}
