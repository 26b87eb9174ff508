import { describe, expect, it } from 'vitest';
import { areAllNamed, familyGraph, mostDrawn } from '../src/render/chart-families.ts';
import { draw } from '../src/render/draw.ts';
import { familyLines } from '../src/render/family-lines.ts';
import { type FamilySize, familyPlaces, numbered } from '../src/render/family-places.ts';
import { fittedWords } from '../src/render/fitted-words.ts';

const wide: FamilySize = { width: 760, named: 44, namesOfLarger: true, row: 18, ring: [84, 150], largest: 190 };
const narrow: FamilySize = { width: 340, named: 20, namesOfLarger: false, row: 31, ring: [62, 62], largest: 150 };
const counts = [2, 3, 7, 20, 21, 44, 45, 59, 120, 199];

const away = (one: { x: number; y: number }, other: { x: number; y: number }) => Math.hypot(one.x - other.x, one.y - other.y);

describe('the picture of a family', () => {
  for (const size of [wide, narrow]) {
    it.each(counts)(`keeps %i members apart and inside a width of ${size.width}`, (count) => {
      const { members, centre, height, dot } = familyPlaces(count, size);
      expect(members).toHaveLength(count);
      const all = [centre, ...members];
      all.forEach(({ x, y }, i) => {
        expect(Math.min(x, size.width - x, y, height - y)).toBeGreaterThan(dot);
        for (const other of all.slice(i + 1)) expect(away({ x, y }, other)).toBeGreaterThanOrEqual(2 * dot - 0.5);
      });
    });

    it.each(counts)(`writes names of %i members without overlaps at a width of ${size.width}`, (count) => {
      const { names, members, height } = familyPlaces(count, size);
      for (const side of ['left', 'right'] as const) {
        const own = names.filter((name) => name.side === side).map(({ y }) => (side === 'right' ? y : height - y));
        expect(own.every((y, i) => y - (own[i - 1] ?? -size.row / 2) > size.row - 0.001)).toBe(true);
        expect(height - Math.max(size.row / 2, ...own)).toBeGreaterThan(size.row / 2 - 0.001);
      }
      expect(names.every(({ x }) => members.every((member) => Math.abs(x - member.x) > numbered))).toBe(true);
      expect(names).toHaveLength(count <= size.named ? count : size.namesOfLarger ? 42 : 0);
      expect(areAllNamed(count + 1, size === wide ? 'wide' : 'narrow')).toBe(names.length === count);
    });
  }

  it('draws families of thousands with as many members as it shows', async () => {
    const members = Array.from({ length: mostDrawn }, (_, i) => ({ name: `霁浦县第${i}镇人民政府`, no: i + 1 }));
    for (const size of ['wide', 'narrow'] as const) {
      const svg = await draw(familyGraph('graph', { title: 'x', members, lines: [{ from: 0, to: 199, verdict: 'copied' }] }, size));
      expect(svg).not.toContain('NaN');
      expect(svg).not.toContain('undefined');
    }
  });
});

describe('the lines of a picture', () => {
  const pair = (left: string, right: string, score: number, verdict: 'copied' | 'shared-template' = 'shared-template') => ({
    left_report: left,
    right_report: right,
    score,
    verdict,
  });

  it('are all pairs of a small family', () => {
    expect(familyLines([pair('a', 'b', 0.5), pair('b', 'c', 0.9)], 'a')).toHaveLength(2);
  });

  it('are those with the representative, the copied ones and the best of each member in a large one', () => {
    const names = Array.from({ length: 20 }, (_, i) => `m${String(i).padStart(2, '0')}`);
    const pairs = names.flatMap((left, i) => names.slice(i + 1).map((right) => pair(left, right, (i + 1) / 100)));
    const all = [...pairs.slice(1), pair('m05', 'm06', 0.001, 'copied')];
    const lines = familyLines(all, 'm00');
    expect(lines.filter(({ left_report }) => left_report === 'm00')).toHaveLength(18);
    expect(lines.some(({ verdict }) => verdict === 'copied')).toBe(true);
    expect(lines.length).toBeLessThan(45);
    for (const name of names.slice(1))
      expect(lines.some(({ left_report, right_report }) => left_report !== 'm00' && [left_report, right_report].includes(name))).toBe(true);
    expect(familyLines(all.toReversed(), 'm00')).toEqual(lines);
  });
});

describe('words beside a picture', () => {
  it('fill lines of a width and are cut with a sign that says so', () => {
    expect(fittedWords('苇塘镇人民政府', 200, 12, 1)).toBe('苇塘镇人民政府');
    expect(fittedWords('苇塘镇人民政府', 48, 12, 2)).toBe('苇塘镇人\n民政府');
    expect(fittedWords('苇塘镇人民政府', 48, 12, 1)).toBe('苇塘镇…');
    expect(fittedWords('', 48, 12, 1)).toBe('');
    expect(fittedWords('𠮷'.repeat(9), 48, 12, 1)).toBe('𠮷𠮷𠮷…');
  });
});
