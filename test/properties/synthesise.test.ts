import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '#model';
import { speakerOf } from '../../src/synthesise/compose.ts';
import { prepareCorpus } from '../../src/synthesise/corpus.ts';
import { agencyOfPrevious, layoutOf, previousOf } from '../../src/synthesise/corpus-layout.ts';
import { isoDate, prepareFill, type Speaker } from '../../src/synthesise/fill.ts';
import { planOf } from '../../src/synthesise/plan.ts';
import { prepareTools } from '../../src/synthesise/prepare-tools.ts';

const tools = await prepareTools('lexicons/grammars');
const size = fc.integer({ min: 1, max: 5000 });
const seed = fc.nat(2 ** 32 - 1);

describe('the plan of a corpus', () => {
  it('gives every agency at most one report of the year before, and finds it from either side', () => {
    fc.assert(
      fc.property(size, (reports) => {
        const layout = layoutOf(reports);
        const previous = Array.from({ length: reports - layout.agencies }, (_, number) => agencyOfPrevious(number, layout));
        expect(new Set(previous).size).toBe(previous.length);
        for (const [number, agency] of previous.entries()) expect(previousOf(agency, layout)).toBe(number);
      }),
      { numRuns: 40 },
    );
  });

  it('puts exactly as many reports into a group as the group is large, one group a section', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1200 }), seed, (reports, one) => {
        const plan = planOf(reports, one, []);
        const sizes = new Map<string, number>();
        for (let index = 0; index < reports; index += 1) {
          const { memberships } = plan.report(index);
          const sections = memberships.flatMap(({ group }) => group.sections);
          expect(new Set(sections).size).toBe(sections.length);
          for (const { group } of memberships) sizes.set(group.id, (sizes.get(group.id) ?? 0) + 1);
        }
        const planned = [...plan.groups()];
        expect(new Map(planned.map(({ id, size: members }) => [id, members]))).toEqual(sizes);
        expect(new Set(planned.map(({ id }) => id)).size).toBe(planned.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('filling', () => {
  const { plan, workshop } = prepareCorpus(tools, { reports: 20, seed: 1 });
  const speaker: Speaker = speakerOf(plan.report(3), workshop);
  const range = fc.tuple(fc.nat(500), fc.nat(500)).map(([low, more]) => `${low}-${low + more}`);

  it('makes the parts of a name add up to its sum, wherever they stand', () => {
    fc.assert(
      fc.property(seed, fc.array(range, { minLength: 1, maxLength: 6 }), fc.nat(6), (one, ranges, place) => {
        const slots = ranges.map((each) => `{part:a:${each}}`);
        const sentences = [...slots.slice(0, place), '共{sum:a}', ...slots.slice(place)];
        const numbers = prepareFill(speaker, chanceOf(one))(sentences).map((parts) => Number(parts.at(-1)?.text));
        const sum = numbers[Math.min(place, slots.length)] ?? 0;
        expect(numbers.reduce((total, number) => total + number, 0)).toBe(2 * sum);
      }),
    );
  });

  it('keeps the literal words and gives every slot words of its own', () => {
    const slot = fc.constantFrom(
      'agency',
      'self',
      'all',
      'place',
      'region',
      'all-region',
      'superior',
      'child',
      'child2',
      'year',
      'last-year',
      'next-year',
      'month',
      'day',
      'quarter',
      'percent',
      'person',
      'published',
      'n:3-40',
      'fact:received',
      'fact:fee',
      'date-long',
      'date-iso',
    );
    fc.assert(
      fc.property(seed, fc.array(slot), (one, slots) => {
        const [parts = []] = prepareFill(speaker, chanceOf(one))([slots.map((name) => `甲{${name}}`).join('')]);
        expect(parts.filter(({ slot: name }) => name === null).every(({ text }) => text === '甲')).toBe(true);
        expect(parts.flatMap(({ slot: name }) => name ?? [])).toEqual(slots);
        expect(parts.every(({ text }) => text !== '' && !text.includes('undefined'))).toBe(true);
      }),
    );
  });

  it('names days that exist', () => {
    for (let index = 0; index < 20; index += 1) {
      const date = isoDate(speakerOf(plan.report(index), workshop));
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
    }
  });
});
