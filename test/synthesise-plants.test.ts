import { describe, expect, it } from 'vitest';
import { chanceOf, type FlagCode } from '#model';
import type { Draft } from '../src/synthesise/draft.ts';
import { innocents } from '../src/synthesise/innocents.ts';
import { plants } from '../src/synthesise/plants.ts';
import { tableText } from '../src/synthesise/table-text.ts';
import { writeDraft } from '../src/synthesise/write-draft.ts';
import { all, brokenRelations, grammar, planted, seeds, types } from './support/planted-drafts.ts';
import { type DraftType, written } from './support/synthetic-draft.ts';

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

describe('in the file', () => {
  const look = { indent: '', heading: '', isUnbroken: false, rescript: null } as const;
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
