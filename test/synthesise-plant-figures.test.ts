import { describe, expect, it } from 'vitest';
import type { Draft } from '../src/synthesise/draft.ts';
import { all, brokenRelations, types } from './support/planted-drafts.ts';

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

const cellsOf = ({ figures: { cells } }: Draft) => Object.values(cells).flatMap((rows) => Object.values(rows).flat());
