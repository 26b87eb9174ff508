import { firstAt, flatMapped, type MaskedNarrative } from '#model';
import { bigramsOf, diceOf } from './bigrams.ts';
import type { AlikeRanges } from './passages.ts';
import type { Range } from './stretches.ts';

/** The figures of two texts at the same places of what they share. */
export interface ComparedFigures {
  /** Figures that agree, in hundredths, ascending, each once. */
  readonly same: readonly number[];
  /** Places where another figure stands. */
  readonly different: number;
}

interface Figure {
  readonly figure: number;
  readonly context: Uint32Array;
}

/** What is read before and behind a figure, to know its place again after an edit: 更换公示内容214期. */
const before = 6;
const behind = 3;
/** Half of the words around it must be the same: 到书面申请5件 and 到书面申请3件 are one place, 政策47条 and 信息653条 two. */
const samePlace = 0.5;
/** A passage with more figures is a table in prose; comparing all with all must stay cheap. */
const mostFigures = 64;

/** Puts the figures of both sides of each passage against each other, best agreeing places first. */
export function comparedFigures(left: MaskedNarrative, right: MaskedNarrative, passages: readonly AlikeRanges[]): ComparedFigures {
  const same = new Set<number>();
  let different = 0;
  for (const passage of passages) {
    for (const [a, b] of sharedPlaces(figuresIn(left, passage.left), figuresIn(right, passage.right))) {
      if (a === b) same.add(a);
      else different += 1;
    }
  }
  return { same: [...same].sort((a, b) => a - b), different };
}

/** Pairs of figures that stand in the same words, each figure once. */
function sharedPlaces(left: readonly Figure[], right: readonly Figure[]): readonly (readonly [number, number])[] {
  const places = flatMapped(left, (a, i) => right.map((b, j) => ({ i, j, likeness: diceOf(a.context, b.context) })));
  const likely = places.filter(({ likeness }) => likeness >= samePlace);
  likely.sort((a, b) => b.likeness - a.likeness || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j);
  const taken = { left: new Set<number>(), right: new Set<number>() };
  return flatMapped(likely, ({ i, j }): (readonly [number, number])[] => {
    if (taken.left.has(i) || taken.right.has(j)) return [];
    taken.left.add(i);
    taken.right.add(j);
    return [[left[i]?.figure ?? 0, right[j]?.figure ?? 0]];
  });
}

function figuresIn({ numbers, value }: MaskedNarrative, { start, end }: Range): readonly Figure[] {
  const figures: Figure[] = [];
  for (let i = firstFrom(numbers, start); i < numbers.length && figures.length < mostFigures; i += 2) {
    const at = numbers[i] ?? 0;
    if (at >= end) break;
    const context = bigramsOf(value, Math.max(0, at - before), Math.min(value.length, at + 1 + behind));
    figures.push({ figure: numbers[i + 1] ?? 0, context });
  }
  return figures;
}

/** Index of the first pair at or after a position; pairs ascend. */
function firstFrom(numbers: Uint32Array, position: number): number {
  return 2 * firstAt(0, numbers.length / 2, (pair) => (numbers[2 * pair] ?? 0) < position);
}

/**
 * How much a figure says when two agencies have it in common: nothing for one significant digit (6, 20, 500: how
 * anybody counts), half for two (97, 2600), all for more (214, 94.6). Two agencies agree by chance in one of 9, 90
 * and 900 cases.
 */
export function telling(figure: number): number {
  let digits = figure;
  while (digits > 0 && digits % 10 === 0) digits /= 10;
  if (digits < 10) return 0;
  return digits < 100 ? 0.5 : 1;
}
