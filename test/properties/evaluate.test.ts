import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, type Span } from '#model';
import { containmentScores } from '../../src/evaluate/containment.ts';
import { adjustedRand } from '../../src/evaluate/families.ts';
import { pairsOf } from '../../src/evaluate/passage-pairs.ts';
import { countPair, plagdet } from '../../src/evaluate/plagdet.ts';

interface Both {
  readonly left: Span;
  readonly right: Span;
}

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }));
const passages = fc.array(fc.record({ left: span, right: span }), { maxLength: 5 });

function plagdetOf(cases: readonly Both[], detections: readonly Both[]): number | null {
  const { gold, found, ours, detectedCases, caseDetections } = countPair(cases, detections);
  return plagdet({
    precision: ours === 0 ? null : found / ours,
    recall: gold === 0 ? null : found / gold,
    granularity: detectedCases === 0 ? null : caseDetections / detectedCases,
  });
}

/** The definitions of the paper, character by character. */
function countedOneByOne(cases: readonly Both[], detections: readonly Both[]) {
  const charactersOf = ({ left, right }: Both) =>
    new Set([
      ...Array.from({ length: left.end - left.start }, (_, at) => `left ${left.start + at}`),
      ...Array.from({ length: right.end - right.start }, (_, at) => `right ${right.start + at}`),
    ]);
  const union = (sets: readonly Set<string>[]) => new Set(sets.flatMap((set) => [...set]));
  const shared = cases.flatMap((one) =>
    detections.map((other) => [...charactersOf(one)].filter((character) => charactersOf(other).has(character))),
  );
  const detecting = shared.filter((characters) => ['left', 'right'].every((side) => characters.some((each) => each.startsWith(side))));
  return {
    gold: union(cases.map(charactersOf)).size,
    found: union(detecting.map((characters) => new Set(characters))).size,
    ours: union(detections.map(charactersOf)).size,
    caseDetections: detecting.length,
  };
}

describe('plagdet', () => {
  it('counts what the definitions say', () => {
    fc.assert(
      fc.property(passages, passages, (cases, detections) => {
        expect(countPair(cases, detections)).toMatchObject(countedOneByOne(cases, detections));
      }),
    );
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(passages, passages, (cases, detections) => {
        const value = plagdetOf(cases, detections) ?? 0;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for the cases themselves where they lie apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (lengths) => {
        const apart = lengths.map((length, no) => ({ start: no * 10, end: no * 10 + length })).map((one) => ({ left: one, right: one }));
        expect(plagdetOf(apart, apart)).toBe(1);
      }),
    );
  });

  it('is the same with left and right exchanged, and in any order', () => {
    const turned = (all: readonly Both[]) => all.map(({ left, right }) => ({ left: right, right: left })).reverse();
    fc.assert(
      fc.property(passages, passages, (cases, detections) => {
        expect(countPair(turned(cases), turned(detections))).toEqual(countPair(cases, detections));
      }),
    );
  });

  it('never rises when a detection inside a case is told in two parts', () => {
    const wide = span.filter(({ start, end }) => end - start > 1);
    const share = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(wide, wide, passages, passages, share, share, (left, right, others, detections, ofLeft, ofRight) => {
        const [leftCut, rightCut] = [cutOf(left, ofLeft), cutOf(right, ofRight)];
        const parts = [
          { left: { start: left.start, end: leftCut }, right: { start: right.start, end: rightCut } },
          { left: { start: leftCut, end: left.end }, right: { start: rightCut, end: right.end } },
        ];
        // Apart from the other cases, whose detections a part may cease to be.
        const cases = [{ left, right }, ...others.map((one) => ({ left: moved(one.left), right: moved(one.right) }))];
        const whole = plagdetOf(cases, [{ left, right }, ...detections]) ?? 0;
        expect(plagdetOf(cases, [...parts, ...detections]) ?? 0).toBeLessThanOrEqual(whole);
      }),
    );
  });
});

/** A place inside the span, so that neither part is empty. */
const cutOf = ({ start, end }: Span, share: number) => start + 1 + Math.floor(share * (end - start - 1));

const moved = ({ start, end }: Span): Span => ({ start: start + 100, end: end + 100 });

const partition = fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 2, maxLength: 20 });

describe('the adjusted Rand index', () => {
  it('is 1 for a partition and itself, whatever its classes are called', () => {
    fc.assert(
      fc.property(partition, (planted) => {
        expect(adjustedRand({ planted, found: planted.map((each) => (each === null ? null : 9 - each)) })).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is symmetric and at most 1', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(fc.nat(3)), fc.option(fc.nat(3))), { minLength: 2, maxLength: 20 }), (classes) => {
        const [planted, found] = [classes.map(([one]) => one), classes.map(([, other]) => other)];
        const value = adjustedRand({ planted, found }) ?? 0;
        expect(adjustedRand({ planted: found, found: planted })).toBeCloseTo(value, 12);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('pairs of groups', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 6 });
  const groupsOf = (lengths: readonly number[]) => lengths.map((length, group) => Array.from({ length }, (_, no) => group * 100 + no));

  it('are different, in order, of their group, and stand for all of it', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 5000 }), fc.nat(), (lengths, most, seed) => {
        const pairs = [...pairsOf(groupsOf(lengths), most, chanceOf(seed))];
        expect(new Set(pairs.map(({ left, right }) => `${left} ${right}`)).size).toBe(pairs.length);
        for (const { group, left, right } of pairs) {
          expect(left).toBeLessThan(right);
          expect([left, right].map((member) => Math.floor(member / 100))).toEqual([group, group]);
        }
        for (const [group, length] of lengths.entries()) {
          const weights = pairs.filter((pair) => pair.group === group).reduce((sum, { weight }) => sum + weight, 0);
          expect(weights).toBeCloseTo((length * (length - 1)) / 2, 6);
        }
      }),
      { numRuns: 30 },
    );
  });
});

it('containment lies between 0 and 1, and a narrative within another is contained', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 10, maxLength: 30 }), fc.string({ maxLength: 30 }), (text, more) => {
      const narratives = [
        { agency: null, relations: ['one'], text },
        { agency: null, relations: ['other'], text: text + more },
      ];
      const maximum = containmentScores(narratives).find(({ measure }) => measure === 'maximum')?.value;
      fc.pre(text.replace(/\s/gu, '').length >= 10);
      expect(maximum).toBe(1);
    }),
  );
});
