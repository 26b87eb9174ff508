import { describe, expect, it } from 'vitest';
import { plants } from '../src/synthesise/plants.ts';
import { all, planted, types } from './support/planted-drafts.ts';
import type { DraftType } from './support/synthetic-draft.ts';

describe('wrong-unit-type', () => {
  it('names a unit of another type', () => {
    const traps: Readonly<Record<DraftType, readonly string[]>> = {
      town: ['我镇', '全镇', '全县', '我办'],
      subdistrict: ['我街道', '全街道', '我办', '全区'],
      county: ['我县', '全县', '全市'],
      department: ['我局', '我委', '我县', '全县'],
      city: ['我市', '全市'],
    };
    for (const type of types) {
      for (const { quotes } of all('wrong-unit-type', [type])) {
        expect(quotes).toHaveLength(1);
        expect(quotes[0]).toMatch(/^[我全].{1,2}$/);
        expect(traps[type]).not.toContain(quotes[0]);
      }
    }
  });
});

describe('other-agency-name', () => {
  it('puts the stranger where the agency stood', () => {
    for (const { quotes, added } of all('other-agency-name')) {
      expect(quotes[0]).toContain('枫渡');
      expect(added.join('')).toContain('枫渡');
    }
  });
});

describe('unanswered-problem', () => {
  it('takes the measures of one problem away and counts the others anew', () => {
    for (const { quotes, gone, lines } of all('unanswered-problem')) {
      const left = lines.filter((line) => /^[一二三]是(?:张榜当天|给|解读拍)/.test(line));
      expect(left).toHaveLength(2);
      expect(left.map((line) => line.slice(0, 2))).toEqual(['一是', '二是']);
      expect(left.map((line) => line.at(-1))).toEqual(['；', '。']);
      expect(gone.length).toBeGreaterThan(0);
      expect(lines).toContain(quotes[0]);
    }
  });
});

describe('misplaced-measures', () => {
  it('moves the measures and what announces them to section six', () => {
    for (const { lines, quotes, added, gone } of all('misplaced-measures')) {
      const six = lines.indexOf('六、其他需要报告的事项');
      expect(lines[six + 1]).toBe(quotes[0]);
      expect(lines.findIndex((line) => line.startsWith('一是张榜当天'))).toBe(six + 2);
      expect(added).toEqual([]);
      expect(gone).toEqual(['（一）存在的问题', '（二）改进情况']);
    }
  });
});

describe('contradiction', () => {
  it('claims in one, confesses in five and answers the confession', () => {
    for (const { added, gone, quotes, after } of all('contradiction')) {
      expect(added).toHaveLength(3);
      expect(gone).toEqual([]);
      expect(quotes).toHaveLength(2);
      const sections = after.pieces.flatMap((piece) =>
        piece.kind === 'prose' && piece.parts.some(({ mark }) => mark !== null) ? [piece.section] : [],
      );
      expect(sections).toEqual(['overview', 'problems']);
    }
  });
});

describe('late', () => {
  it('dates the report behind the deadline of its level', () => {
    for (const type of ['county', 'department', 'city'] as const) {
      for (const { quotes } of all('late', [type])) {
        const [, year, month] = /^(\d{4})年(\d{1,2})月\d{1,2}日$/.exec(quotes[0] ?? '') ?? [];
        expect(Number(year)).toBe(2025);
        expect(Number(month)).toBeGreaterThan(type === 'department' ? 1 : 3);
      }
    }
  });
  it('has no deadline for townships', () => {
    expect(planted(plants.late, 'town', 1)).toBeNull();
  });
});

describe('authority', () => {
  it('is not asked of a city', () => {
    expect(planted(plants.authority, 'city', 1)).toBeNull();
  });
});
