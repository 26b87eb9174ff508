import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Configuration, configure } from '#contract';
import type { MaskedNarrative, Match } from '#model';
import { type ComparedReport, findMatches, type Matching, prepareFingerprint, type Spill } from '#similarity';
import { narrativeOf, randomUnits, seeded, type Unit } from '../support/narratives.ts';

const kgram = 4;
const window = 3;
const run = kgram + window - 1;
const configuration = configure(
  { similarity: { kgram, window, minimumPassage: run, templateShare: 0, candidateFingerprints: 1, candidateShare: 0, familySize: 2 } },
  'test',
);
const fingerprint = prepareFingerprint(configuration);
/** As it is shipped: for laws about verdicts. */
const usual = configure({}, 'test');
const usualFingerprint = prepareFingerprint(usual);

const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑,。'), maxLength: 40 });
const unit: fc.Arbitrary<Unit> = fc.record({
  text,
  statutory: fc.boolean(),
  telling: fc.boolean(),
  breaks: fc.boolean(),
});
const narrative = fc.array(unit, { maxLength: 6 }).map(narrativeOf);

/** Two narratives with a planted run, so that the laws are not empty. */
const related = fc
  .tuple(fc.array(unit, { maxLength: 4 }), fc.array(unit, { maxLength: 4 }), fc.array(unit, { minLength: 1, maxLength: 3 }))
  .map(([left, right, shared]) => [narrativeOf([...left, ...shared]), narrativeOf([...shared, ...right])] as const);

function reportOf(reportId: string, value: MaskedNarrative, more: Partial<ComparedReport> = {}): ComparedReport {
  return { reportId, agency: reportId, agencyKey: reportId, year: 2023, region: null, fingerprints: fingerprint(value), ...more };
}

/** A spill that tells which parts were taken, and holds no more than they need. */
function watched(): { readonly spill: Spill; readonly taken: number[] } {
  const parts = new Map<number, number[]>();
  const taken: number[] = [];
  const append = (no: number, values: Float64Array) => parts.set(no, [...(parts.get(no) ?? []), ...values]);
  const take = (no: number) => {
    taken.push(no);
    const values = Float64Array.from(parts.get(no) ?? []);
    parts.delete(no);
    return values;
  };
  return { spill: { append, take }, taken };
}

/** 0 inside statutory units, elsewhere a number per stretch. */
function stretchNumbers({ bounds, statutory, breaks, value }: MaskedNarrative): readonly number[] {
  const numbers = new Array<number>(value.length).fill(0);
  let stretch = 1;
  statutory.forEach((recites, no) => {
    if (recites === 1 || breaks[no] === 1) stretch += 1;
    if (recites === 1) return;
    numbers.fill(stretch, bounds[no], bounds[no + 1]);
  });
  return numbers;
}

/** All maximal equal runs of at least `length` characters, by trying every pair of places. */
function commonRuns(left: MaskedNarrative, right: MaskedNarrative, length: number): { left: number; right: number; size: number }[] {
  const [a, b] = [stretchNumbers(left), stretchNumbers(right)];
  const runs: { left: number; right: number; size: number }[] = [];
  for (let i = 0; i < left.value.length; i += 1) {
    for (let j = 0; j < right.value.length; j += 1) {
      let size = 0;
      while (a[i] !== 0 && b[j] !== 0 && a[i + size] === a[i] && b[j + size] === b[j] && left.value[i + size] === right.value[j + size])
        size += 1;
      if (size >= length) runs.push({ left: i, right: j, size });
    }
  }
  return runs;
}

describe('winnowing', () => {
  it('shares a fingerprint at the same place of every shared run of window + kgram − 1 characters', () => {
    fc.assert(
      fc.property(related, ([left, right]) => {
        const pairsOf = (value: MaskedNarrative) => {
          const packed = fingerprint(value);
          return Array.from({ length: packed.length / 2 }, (_, i) => ({ hash: packed[2 * i], at: packed[2 * i + 1] ?? 0 }));
        };
        const [a, b] = [pairsOf(left), pairsOf(right)];
        for (const shared of commonRuns(left, right, run)) {
          const found = a.some(
            ({ hash, at }) =>
              at >= shared.left &&
              at + kgram <= shared.left + shared.size &&
              b.some((other) => other.hash === hash && other.at - shared.right === at - shared.left),
          );
          expect(found).toBe(true);
        }
      }),
    );
  });

  it('leaves no gap wider than the window inside a stretch, and takes none from statutory units', () => {
    fc.assert(
      fc.property(narrative, (value) => {
        const numbers = stretchNumbers(value);
        const places = [...fingerprint(value)].filter((_, i) => i % 2 === 1);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (const place of places) expect(new Set(numbers.slice(place, place + kgram)).size === 1 && numbers[place] !== 0).toBe(true);
        for (let i = 1; i < places.length; i += 1) {
          const [before, place] = [places[i - 1] ?? 0, places[i] ?? 0];
          if (numbers[before] === numbers[place]) expect(place - before).toBeLessThanOrEqual(window);
        }
      }),
    );
  });
});

describe('matches', () => {
  const all = (narratives: readonly MaskedNarrative[], order: readonly number[] = narratives.map((_, i) => i), sortedAtOnce?: number) => {
    const reports = narratives.map((value, i) => reportOf(`r${i}`, value, { agencyKey: `k${i >> 1}`, year: 2022 + (i % 2) }));
    const byId = new Map(narratives.map((value, i) => [`r${i}`, value]));
    return findMatches(
      order.flatMap((i) => reports[i] ?? []),
      (id) => byId.get(id) ?? narrativeOf([]),
      sortedAtOnce === undefined ? configuration : { ...configuration, similarity: { ...configuration.similarity, sortedAtOnce } },
    );
  };

  it('cover every shared run that is long enough, as brute force finds it', () => {
    fc.assert(
      fc.property(related, ([left, right]) => {
        const { matches } = findMatches([reportOf('a', left), reportOf('b', right)], (id) => (id === 'a' ? left : right), configuration);
        const covered = (side: 'left' | 'right') => {
          const places = matches.flatMap(({ [side]: { span } }) => Array.from({ length: span.end - span.start }, (_, i) => span.start + i));
          return new Set(places);
        };
        const sides = { left: covered('left'), right: covered('right') };
        /** The stop before a passage is no part of what is shown. */
        const inside = (side: 'left' | 'right', at: number, size: number) =>
          Array.from({ length: size }, (_, i) => at + i).every(
            (i) => sides[side].has(i) || /[,。]/.test({ left, right }[side].value[i] ?? ''),
          );
        for (const shared of commonRuns(left, right, run)) {
          expect(inside('left', shared.left, shared.size)).toBe(true);
          expect(inside('right', shared.right, shared.size)).toBe(true);
        }
      }),
    );
  });

  it('do not depend on the order of the reports, and keep pairs in canonical order', () => {
    fc.assert(
      fc.property(fc.array(narrative, { minLength: 2, maxLength: 6 }), fc.infiniteStream(fc.nat()), (narratives, numbers) => {
        const order = narratives
          .map((_, i) => ({ i, key: numbers.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ i }) => i);
        const straight = all(narratives);
        expect(all(narratives, order)).toEqual(straight);
        for (const { left, right } of straight.matches) expect(left.reportId < right.reportId).toBe(true);
      }),
    );
  });

  it('do not depend on how many parts the fingerprints are sorted in', () => {
    fc.assert(
      fc.property(fc.array(narrative, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (narratives, sortedAtOnce) => {
        expect(all(narratives, undefined, sortedAtOnce)).toEqual(all(narratives));
      }),
    );
  });

  it('are the same from the right as from the left', () => {
    fc.assert(
      fc.property(related, ([one, other]) => {
        const between = (left: MaskedNarrative, right: MaskedNarrative) =>
          findMatches([reportOf('a', left), reportOf('b', right)], (id) => (id === 'a' ? left : right), configuration);
        const [straight, turned] = [between(one, other), between(other, one)];
        const mirrored = turned.matches.map(({ left, right, ...match }) => ({
          ...match,
          left: { ...left, span: right.span },
          right: { ...right, span: left.span },
        }));
        const byPlace = (all: readonly Match[]) =>
          all.map((match) => JSON.stringify([match.left, match.right, match.length, match.kind])).sort();
        expect(byPlace(mirrored)).toEqual(byPlace(straight.matches));
        expect(turned.pairs.map(({ verdict, leftShare, rightShare, score }) => [verdict, rightShare, leftShare, score])).toEqual(
          straight.pairs.map(({ verdict, leftShare, rightShare, score }) => [verdict, leftShare, rightShare, score]),
        );
      }),
    );
  });

  it('of a report with itself are one passage', () => {
    const prose = fc.tuple(fc.nat(), fc.integer({ min: 3, max: 20 })).map(([seed, size]) => narrativeOf(randomUnits(seeded(seed), size)));
    fc.assert(
      fc.property(prose, (same) => {
        const { matches, pairs } = findMatches(
          ['a', 'b'].map((id) => ({ ...reportOf(id, same), fingerprints: usualFingerprint(same) })),
          () => same,
          usual,
        );
        const whole = { start: 0, end: same.value.length };
        expect(matches.map(({ left, right, identity }) => [left.span, right.span, identity])).toEqual([[whole, whole, 1]]);
        expect(pairs).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  it('divide every narrative without remainder', () => {
    fc.assert(
      fc.property(fc.array(narrative, { minLength: 1, maxLength: 5 }), (narratives) => {
        const { provenance, commonness, pairs } = all(narratives);
        expect(provenance).toHaveLength(narratives.length);
        for (const { statutory, template, copied, ownEarlier, original } of provenance) {
          expect(Math.abs(statutory + template + copied + ownEarlier + original - 1)).toBeLessThan(1e-9);
        }
        for (const { shares } of commonness) expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
        for (const { leftShare, rightShare, score } of pairs)
          for (const share of [leftShare, rightShare, score]) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });

  it('give a narrative and its copy full shares and a score of 1', () => {
    const whole = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑'), minLength: run, maxLength: 60 });
    fc.assert(
      fc.property(whole, (value) => {
        const same = narrativeOf([value]);
        const { pairs } = findMatches([reportOf('a', same), reportOf('b', same)], () => same, configuration);
        expect(pairs.map(({ leftShare, rightShare, score }) => [leftShare, rightShare, score])).toEqual([[1, 1, 1]]);
      }),
    );
  });

  it('never throw for hostile text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 5 }), (texts) => {
        const value = narrativeOf(texts);
        expect(() => findMatches([reportOf('__proto__', value), reportOf('constructor', value)], () => value, configuration)).not.toThrow();
      }),
    );
  });
});

describe('a corpus of copies, families and strangers', () => {
  /** Some agencies share a template, some copy a part of another, each has its own sentences; the seed decides. */
  function corpus(seed: number): ReadonlyMap<string, MaskedNarrative> {
    const random = seeded(seed);
    const template = randomUnits(random, 8);
    const own = Array.from({ length: 16 }, () => randomUnits(random, 8));
    const edited = (units: readonly string[]) =>
      units.map((unit) => (random() < 0.5 ? unit : `${unit.slice(0, 12)}照${unit.slice(13)}`)).filter(() => random() < 0.9);
    const units = own.map((sentences, i) => {
      if (i < 5) return [...sentences, ...edited(template)];
      return i % 3 === 0 ? [...edited(own[(i + 5) % own.length]?.slice(2, 7) ?? []), ...sentences] : sentences;
    });
    return new Map(units.map((each, i) => [`r${String(i).padStart(2, '0')}`, narrativeOf(each)]));
  }
  const matched = (texts: ReadonlyMap<string, MaskedNarrative>, more: Configuration = usual) =>
    findMatches(
      Array.from(texts, ([id, text]) => ({ ...reportOf(id, text), fingerprints: usualFingerprint(text) })),
      (id) => texts.get(id) ?? narrativeOf([]),
      more,
    );

  it('has the same results in one part or in 2, 7 and 16 that are spilled, each read once', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(2, 7, 16), (seed, parts) => {
        const texts = corpus(seed);
        const reports = Array.from(texts, ([id, text]) => ({ ...reportOf(id, text), fingerprints: usualFingerprint(text) }));
        const total = reports.reduce((sum, { fingerprints }) => sum + fingerprints.length / 2, 0);
        const more = configure({ similarity: { sortedAtOnce: Math.ceil(total / parts) } }, 'in parts');
        const { spill, taken } = watched();
        expect(findMatches(reports, (id) => texts.get(id) ?? narrativeOf([]), more, spill)).toEqual(matched(texts));
        expect(taken).toEqual(Array.from(taken, (_, part) => part));
        expect(taken.length).toBeGreaterThanOrEqual(parts);
      }),
      { numRuns: 15 },
    );
  });

  it('has the same verdicts, families and passages when an unrelated report is added', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('a', 'r05x', 'z'), (seed, id) => {
        const texts = corpus(seed);
        const [before, after] = [matched(texts), matched(new Map([...texts, [id, narrativeOf(randomUnits(seeded(seed + 1), 12, 9000))]]))];
        expect(after.pairs).toEqual(before.pairs);
        expect(after.matches).toEqual(before.matches);
        expect(after.families).toEqual(before.families);
        expect(after.provenance.filter(({ reportId }) => reportId !== id)).toEqual(before.provenance);
      }),
      { numRuns: 15 },
    );
  });

  it('has no accusing pair that brute force finds and candidates miss', () => {
    const brute = configure({ similarity: { candidateFingerprints: 0 } }, 'brute force');
    const accusing = (matching: Matching) => matching.pairs.filter(({ verdict }) => verdict === 'copied');
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const texts = corpus(seed);
        const [some, every] = [matched(texts), matched(texts, brute)];
        expect(accusing(some)).toEqual(accusing(every));
        expect(accusing(every).length).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  });
});
