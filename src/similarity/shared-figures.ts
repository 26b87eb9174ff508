import type { MaskedNarrative } from '#model';
import type { AlikeRanges } from './passages.ts';
import type { Range } from './stretches.ts';

/** How many different specific figures stand in both sides of some passage. */
export function sharedFigures(left: MaskedNarrative, right: MaskedNarrative, passages: readonly AlikeRanges[]): number {
  const shared = new Set<number>();
  for (const passage of passages) {
    const others = new Set(figuresIn(right, passage.right));
    for (const figure of figuresIn(left, passage.left)) if (others.has(figure)) shared.add(figure);
  }
  return shared.size;
}

function figuresIn({ numbers }: MaskedNarrative, { start, end }: Range): readonly number[] {
  const figures: number[] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    const at = numbers[i] ?? 0;
    if (at >= start && at < end) figures.push(numbers[i + 1] ?? 0);
  }
  return figures;
}
