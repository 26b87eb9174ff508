import { describe, expect, it } from 'vitest';
import { chanceOf, type FlagCode } from '#model';
import type { Draft } from '../src/synthesise/draft.ts';
import { editRules } from '../src/synthesise/edit-sentences.ts';
import { innocents } from '../src/synthesise/innocents.ts';
import { plantRules, plants } from '../src/synthesise/plants.ts';
import { tableRules, tableText } from '../src/synthesise/table-text.ts';
import { writeDraft } from '../src/synthesise/write-draft.ts';
import { grammarOfFiles } from './support/grammar.ts';
import { type DraftType, draftOf, toolsOf, written } from './support/synthetic-draft.ts';

const grammar = await grammarOfFiles(['plants.yaml', 'tables.yaml'], [...editRules, ...plantRules, ...tableRules()]);
const types = ['town', 'subdistrict', 'county', 'department', 'city'] as const;
const seeds = Array.from({ length: 12 }, (_, no) => no + 1);

interface Planted {
  readonly before: Draft;
  readonly after: Draft;
  readonly lines: readonly string[];
  readonly quotes: readonly string[];
  /** Lines that were not there before, and lines that are no more. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

function planted(plant: (typeof plants)[FlagCode], type: DraftType, seed: number, isBare = false): Planted | null {
  const chance = chanceOf(seed);
  const { draft: before, fillAll } = draftOf(type, chance, isBare);
  const after = plant?.(before, toolsOf(grammar, type, chance, fillAll)) ?? null;
  if (after === null) return null;
  const [old, now] = [written(before, grammar), written(after, grammar)];
  return {
    before,
    after,
    lines: now.lines,
    quotes: now.quotes.map(({ quote }) => quote),
    added: now.lines.filter((line) => !old.lines.includes(line)),
    gone: old.lines.filter((line) => !now.lines.includes(line)),
  };
}

/** All that a plant makes of many drafts; fails where it makes none. */
function all(code: FlagCode, of: readonly DraftType[] = types, isBare = false): readonly Planted[] {
  const made = of.flatMap((type) => seeds.flatMap((seed) => planted(plants[code], type, seed, isBare) ?? []));
  expect(made.length).toBeGreaterThan(of.length * seeds.length * 0.9);
  return made;
}

describe('every plant', () => {
  const hosts: Readonly<Partial<Record<FlagCode, readonly DraftType[]>>> = {
    late: ['county', 'department', 'city'],
    authority: ['town', 'subdistrict', 'county', 'department'],
    'not-this-unit': ['town', 'subdistrict', 'department'],
  };
  it.each(Object.keys(plants).flatMap((code) => (isCode(code) ? [code] : [])))('%s marks words that stand in the text', (code) => {
    for (const { after, quotes, lines } of all(code, hosts[code])) {
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) {
        expect(quote).not.toBe('');
        expect(lines.some((line) => line.includes(quote))).toBe(true);
      }
      const marks = written(after, grammar).quotes.map(({ mark }) => mark);
      for (const mark of marks) expect(mark).toMatchObject({ kind: 'flag', code });
    }
  });
  it('does the same for the same seed', () => {
    for (const plant of Object.values(plants)) expect(planted(plant, 'town', 4)?.lines).toEqual(planted(plant, 'town', 4)?.lines);
  });
  const oneLine = [
    'wrong-unit-type',
    'other-agency-name',
    'stale-year',
    'parts-vs-total',
    'text-vs-table',
    'table-relation',
    'authority',
    'unfilled',
    'late',
  ] as const;
  it.each(oneLine)('%s changes one line', (code) => {
    for (const { added, gone } of all(code, hosts[code])) {
      expect(added).toHaveLength(1);
      expect(gone).toHaveLength(1);
    }
  });
  const oneMore = ['form-residue', 'not-this-unit', 'wrong-citation'] as const;
  it.each(oneMore)('%s adds one sentence', (code) => {
    for (const { added, gone } of all(code, hosts[code])) {
      expect(added).toHaveLength(1);
      expect(gone).toEqual([]);
    }
  });
});

function isCode(code: string): code is FlagCode {
  return Object.hasOwn(plants, code);
}

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

describe('stale-year', () => {
  it.each([false, true])('states a fact of an older year (facts left out: %s)', (isBare) => {
    for (const { quotes, before } of all('stale-year', types, isBare)) {
      const year = Number(quotes[0]?.slice(0, 4));
      expect([before.year - 1, before.year - 2]).toContain(year);
      expect(quotes[0]?.length).toBeGreaterThan(9);
    }
  });
});

describe('parts-vs-total', () => {
  it.each([false, true])('gives a total that the parts do not (lists left out: %s)', (isBare) => {
    for (const { quotes } of all('parts-vs-total', types, isBare)) {
      const numbers = (quotes[0]?.match(/\d+/g) ?? []).map(Number);
      const isLast = /计\d+条$/.test(quotes[0] ?? '');
      const total = isLast ? numbers.at(-1) : numbers[0];
      const parts = isLast ? numbers.slice(0, -1) : numbers.slice(1);
      expect(parts.length).toBeGreaterThan(1);
      const sum = parts.reduce((left, right) => left + right, 0);
      expect(sum).not.toBe(total);
      // Below its total only a list that names the rest is wrong.
      if (sum < (total ?? 0)) expect(quotes[0]).toMatch(/其他|其余/);
    }
  });
});

describe('text-vs-table', () => {
  it.each([false, true])('tells a figure that the table does not (facts left out: %s)', (isBare) => {
    for (const { quotes, before, after } of all('text-vs-table', types, isBare)) {
      const number = Number(/\d+(?:\.\d+)?/.exec(quotes[0] ?? '')?.[0]);
      expect(number).toBeGreaterThanOrEqual(0);
      expect(after.figures).toEqual(before.figures);
      if (!isBare) expect(number).not.toBe(before.figures.facts.received);
    }
  });
});

describe('table-relation', () => {
  it('changes one cell, no figure of the text, and breaks what held', () => {
    for (const { before, after } of all('table-relation')) {
      expect(brokenRelations(before)).toEqual([]);
      expect(brokenRelations(after).length).toBeGreaterThan(0);
      expect(after.figures.facts).toEqual(before.figures.facts);
      expect(cellsOf(after).filter((cell, no) => cell !== cellsOf(before)[no])).toHaveLength(1);
    }
  });
});

describe('in the file', () => {
  const look = { newline: '\n', indent: '', heading: '', isUnbroken: false, rescript: null } as const;
  const flagsIn = (draft: Draft) => {
    const say = (rule: string) => grammar.say(rule, 'town', () => 0);
    const { text, truth } = writeDraft(draft, (piece) => tableText(piece, draft.figures, say, chanceOf(1)), look, 'a.txt');
    return truth.flatMap((line) => (line.kind === 'flag' ? [{ ...line, there: text.slice(line.start, line.end) }] : []));
  };
  it.each(['tabs', 'cells', 'pipes'] as const)('a row stands with all its values in the layout %s', (layout) => {
    for (const { after } of all('table-relation')) {
      const pieces = after.pieces.map((piece) => (piece.kind === 'table' ? { ...piece, layout } : piece));
      const [flag] = flagsIn({ ...after, pieces });
      expect(flag?.quote).toBe(flag?.there);
      // Seven values of applications, fifteen of disputes.
      expect(flag?.quote.match(/(?<=[\s|])\d+(?=[\s|]|$)/g)?.length).toSatisfy((count: number) => count === 7 || count === 15);
    }
  });
  it('moved measures are one quotation', () => {
    for (const { after } of all('misplaced-measures', ['town'])) {
      const flags = flagsIn(after);
      expect(flags).toHaveLength(1);
      expect(flags[0]?.there).toMatch(/^2025年，我镇从三处改起：一是.*三是解读拍成方言短片。$/s);
    }
  });
});

const cellsOf = ({ figures: { cells } }: Draft) => Object.values(cells).flatMap((rows) => Object.values(rows).flat());

/** Names of the relations of DOMAIN.md 1.3 that do not hold. */
function brokenRelations({ figures: { cells } }: Draft): readonly string[] {
  const rows = cells.applications;
  const outcomes = Object.keys(rows).filter((row) => !['received', 'carried-in', 'outcome-total', 'carried-over'].includes(row));
  const at = (row: string, column: number) => rows[row]?.[column] ?? 0;
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const byRow = Object.entries(rows).flatMap(([row, values]) => (sum(values.slice(0, 6)) === values[6] ? [] : [`row ${row}`]));
  const byColumn = [0, 1, 2, 3, 4, 5, 6].flatMap((column) => [
    ...(sum(outcomes.map((row) => at(row, column))) === at('outcome-total', column) ? [] : [`outcomes ${column}`]),
    ...(at('received', column) + at('carried-in', column) === at('outcome-total', column) + at('carried-over', column)
      ? []
      : [`balance ${column}`]),
  ]);
  const disputes = cells.disputes['disputes'] ?? [];
  const byGroup = [0, 5, 10].flatMap((group) => (sum(disputes.slice(group, group + 4)) === disputes[group + 4] ? [] : [`group ${group}`]));
  return [...byRow, ...byColumn, ...byGroup];
}

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

describe('innocents', () => {
  it.each(Object.keys(innocents))('%s adds true words with the codes they must not raise', (name) => {
    const made = types.flatMap((type) => seeds.flatMap((seed) => planted(innocents[name], type, seed) ?? []));
    expect(made.length).toBeGreaterThan(1);
    for (const { after, quotes, added, gone, before } of made) {
      const marks = written(after, grammar).quotes;
      expect(marks).toHaveLength(1);
      expect(marks[0]?.mark).toMatchObject({ kind: 'must-not-flag' });
      expect(quotes[0]).not.toBe('');
      expect(added).toHaveLength(1);
      if (name !== 'blank-cells') expect(gone).toEqual([]);
      expect(brokenRelations(after)).toEqual(brokenRelations(before));
    }
  });
});
