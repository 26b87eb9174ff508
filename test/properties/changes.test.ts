import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesBetween } from '#model';

/** Few letters, so that much is common; words and figures that stay whole; a character of two units. */
const words = fc.array(fc.constantFrom('公', '开', '条', '，', '12', '1,200', '%', 'OA', '\n', '\u{20000}'), { maxLength: 24 });
const text = words.map((list) => list.join(''));

const sideOf = (own: 'left' | 'right', left: string, right: string) =>
  changesBetween(left, right)
    .filter(({ side }) => side === own || side === 'both')
    .map((change) => change.text)
    .join('');

/** Elements that have to be left out or put in at least, counted cell by cell. */
function fewest(left: readonly string[], right: readonly string[]): number {
  let above = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (const [i, one] of left.entries()) {
    const row = [i + 1];
    for (const [j, other] of right.entries()) {
      row.push(one === other ? (above[j] ?? 0) : 1 + Math.min(above[j + 1] ?? 0, row[j] ?? 0));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

it('loses nothing of either text', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(sideOf('left', left, right)).toBe(left);
      expect(sideOf('right', left, right)).toBe(right);
    }),
  );
});

it('marks as little as can be', () => {
  const han = fc.array(fc.constantFrom('公', '开', '条', '件'), { maxLength: 30 });
  fc.assert(
    fc.property(han, han, (left, right) => {
      const marked = changesBetween(left.join(''), right.join('')).filter(({ side }) => side !== 'both');
      expect(marked.reduce((sum, change) => sum + change.text.length, 0)).toBe(fewest(left, right));
    }),
  );
});

it('never has two stretches of one side in a row, nor an empty one', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const changes = changesBetween(left, right);
      expect(changes.some((change, i) => change.text === '' || change.side === changes[i - 1]?.side)).toBe(false);
    }),
  );
});

it('keeps figures whole, and leaves out before it puts in', () => {
  expect(changesBetween('公开12条，', '公开1,200件，')).toEqual([
    { side: 'both', text: '公开' },
    { side: 'left', text: '12条' },
    { side: 'right', text: '1,200件' },
    { side: 'both', text: '，' },
  ]);
});

it.each([
  ['', '', []],
  ['公开', '', [{ side: 'left', text: '公开' }]],
  ['', '公开', [{ side: 'right', text: '公开' }]],
  ['公开', '公开', [{ side: 'both', text: '公开' }]],
])('compares %j with %j', (left, right, changes) => {
  expect(changesBetween(left, right)).toEqual(changes);
});

it('compares texts that have nothing in common, at the length that pages compare', () => {
  const changes = changesBetween('甲'.repeat(3000), '乙'.repeat(3000));
  expect(changes.map(({ side }) => side)).toEqual(['left', 'right']);
});
