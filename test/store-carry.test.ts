import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import type { Row } from '#contract';
import { pairSubject } from '#model';
import { type CarriedVerdicts, type NewVerdict, openStore, type Store } from '#store';
import { type StoredReport, storedReport } from './support/stored-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'leitong-carry-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let stores = 0;

interface Results {
  readonly reports: readonly StoredReport[];
  readonly pairs?: readonly Pick<Row<'pairs'>, 'left_report' | 'right_report' | 'verdict'>[];
}

/** Writes what a run would: everything anew, the ids as given. */
async function write(store: Store, { reports, pairs = [] }: Results): Promise<void> {
  await store.forget((await store.finished()).map(({ source_id }) => source_id));
  await store.writeAnalyses(reports.map(storedReport));
  const measured = { left_share: 0.5, right_share: 0.5, longest: 30, score: 0.5, evidence: '{}' };
  const nothing = { matches: [], families: [], family_members: [], topic_summary: [], subtopics: [], clusters: [], cluster_members: [] };
  const rows = pairs.map((pair) => ({ ...pair, ...measured }));
  await store.writeCorpus({
    tables: { ...nothing, pairs: [rows] },
    flags: [],
    shares: [],
    commonness: [],
    statedBefore: [],
    reported: [],
  });
}

const verdict = (subject_id: string, more: Partial<NewVerdict> = {}): NewVerdict => ({
  subject: 'flag',
  subject_id,
  decision: 'confirmed',
  reviewer: '甲',
  note: '已对照原件',
  decided_at: '2026-01-05T08:00:00.000Z',
  ...more,
});

/** Runs once, lets somebody decide, and runs again. */
async function again(first: Results, decided: readonly NewVerdict[], second: Results, fresh = false) {
  stores += 1;
  const path = join(folder, `${stores}.duckdb`);
  const before = await openStore(path, { mode: 'write', fresh: true });
  await write(before, first);
  await before.appendVerdict(...decided);
  before.close();
  return { path, ...(await next(path, second, fresh)) };
}

async function next(path: string, results: Results, fresh = false): Promise<{ told: CarriedVerdicts; decided: Record<string, unknown> }> {
  const store = await openStore(path, { mode: 'write', fresh });
  await write(store, results);
  const told = await store.carryVerdicts();
  expect(await store.carryVerdicts()).toEqual({ carried: 0, lost: told.lost });
  const decided = await standing(store);
  store.close();
  return { told, decided };
}

async function standing(store: Store): Promise<Record<string, unknown>> {
  const decided: Record<string, unknown> = {};
  for await (const rows of store.view('standing_verdicts')) for (const row of rows) decided[row.subject_id] = row.decision;
  return decided;
}

const one = (flag: StoredReport['flags'], more: Partial<StoredReport> = {}): Results => ({
  reports: [{ id: 'a', ...more, ...(flag === undefined ? {} : { flags: flag }) }],
});

describe('a verdict goes to the flag that says the same now', () => {
  const old = { flag_id: 'old', code: 'stale-year', quote: '截至 2021年\n底', start_at: 10 } as const;
  const now = { ...old, flag_id: 'new', quote: '截至2021年底', start_at: 12, rule: 'other/rule' } as const;

  it('of the same report, code and words, wherever they stand and whatever the rule', async () => {
    const { told, decided } = await again(one([old]), [verdict('old')], one([now]));
    expect(told).toEqual({ carried: 1, lost: 0 });
    expect(decided).toEqual({ old: 'confirmed', new: 'confirmed' });
  });

  it('with reviewer, note and time as they were, and nothing of the old is changed', async () => {
    const { path } = await again(one([old]), [verdict('old')], one([now]));
    const store = await openStore(path, { mode: 'read', fresh: false });
    const written: Row<'verdicts'>[] = [];
    for await (const rows of store.rows('verdicts')) written.push(...rows);
    store.close();
    expect(written).toEqual([
      { verdict_no: 1, ...verdict('old') },
      { verdict_no: 2, ...verdict('new') },
    ]);
  });

  it('with all that was decided and taken back', async () => {
    const taken = ['confirmed', 'dismissed', 'withdrawn'] as const;
    const { decided } = await again(
      one([old]),
      taken.map((decision) => verdict('old', { decision })),
      one([now]),
    );
    expect(decided['new']).toBe('confirmed');
  });

  it('of the same agency and year when the text has changed and the words still stand', async () => {
    const changed = one([now], { id: 'b', agency: 'a镇人民政府', path: 'resent.txt' });
    expect((await again(one([old]), [verdict('old')], changed)).decided['new']).toBe('confirmed');
  });

  it('but not when the words, the code, the agency or the year are others, or the flag is gone', async () => {
    const others: readonly Results[] = [
      one([{ ...now, quote: '截至2020年底' }]),
      one([{ ...now, code: 'copied' }]),
      one([now], { id: 'b', path: 'a.txt' }),
      one([now], { id: 'b', agency: 'a镇人民政府', year: 2023 }),
      one([]),
    ];
    for (const each of others) {
      const { told, decided } = await again(one([old]), [verdict('old')], each);
      expect(told).toEqual({ carried: 0, lost: 1 });
      expect(decided).toEqual({ old: 'confirmed' });
    }
  });

  it('but a flag without words is the same only while the text is', async () => {
    const bare = { flag_id: 'old', code: 'late', quote: null, start_at: null, end_at: null } as const;
    expect((await again(one([bare]), [verdict('old')], one([{ ...bare, flag_id: 'new' }]))).told.carried).toBe(1);
    const changed = one([{ ...bare, flag_id: 'new' }], { id: 'b', agency: 'a镇人民政府' });
    expect((await again(one([bare]), [verdict('old')], changed)).told).toEqual({ carried: 0, lost: 1 });
  });

  it('of several with the same words to the one in the same order of place', async () => {
    const twice = (ids: readonly string[]) => one(ids.map((flag_id, no) => ({ ...old, flag_id, start_at: 100 - no })));
    const { told, decided } = await again(twice(['z2', 'z1']), [verdict('z2')], twice(['n2', 'n1']));
    expect(told).toEqual({ carried: 1, lost: 0 });
    expect(decided).toEqual({ z2: 'confirmed', n2: 'confirmed' });
  });

  it('of a flag that points at another report only where it points at the same', async () => {
    const against = (flag_id: string, other_report: string): Results => ({
      reports: [{ id: 'a', flags: [{ ...old, flag_id, code: 'copied', other_report }] }, { id: 'b' }, { id: 'c' }],
    });
    expect((await again(against('old', 'b'), [verdict('old')], against('new', 'b'))).decided['old']).toBe('confirmed');
    expect((await again(against('old', 'b'), [verdict('old')], against('new', 'c'))).told).toEqual({ carried: 0, lost: 1 });
  });

  it('over many runs, each with ids of its own, and once a decision is lost it is told once', async () => {
    const { path } = await again(one([old]), [verdict('old')], one([now]));
    expect((await next(path, one([{ ...now, flag_id: 'third' }]))).decided['third']).toBe('confirmed');
    expect((await next(path, one([]))).told).toEqual({ carried: 0, lost: 1 });
    const back = await next(path, one([{ ...now, flag_id: 'fourth' }]));
    expect(back).toMatchObject({ told: { carried: 1, lost: 0 }, decided: { fourth: 'confirmed' } });
  });

  it('is not told as lost when it was taken back', async () => {
    const taken = [verdict('old'), verdict('old', { decision: 'withdrawn' })];
    expect((await again(one([old]), taken, one([]))).told).toEqual({ carried: 0, lost: 0 });
  });
});

describe('a verdict goes to the pair of the same two reports', () => {
  const pairOf = (left_report: string, right_report: string, verdictOf: Row<'pairs'>['verdict'] = 'copied') => ({
    left_report,
    right_report,
    verdict: verdictOf,
  });
  const two = (left: StoredReport, right: StoredReport, kind?: Row<'pairs'>['verdict']): Results => {
    const [first, second] = [left.id, right.id].sort();
    return { reports: [left, right], pairs: [pairOf(first ?? '', second ?? '', kind)] };
  };
  const first = two({ id: 'a' }, { id: 'b' });
  const decided = [verdict(pairSubject('b', 'a'), { subject: 'pair' })];

  it('also when a text has changed and the ids come in another order', async () => {
    const { told, decided: found } = await again(first, decided, two({ id: 'x', agency: 'a镇人民政府' }, { id: 'b' }));
    expect(told).toEqual({ carried: 1, lost: 0 });
    expect(found).toEqual({ 'a-b': 'confirmed', 'b-x': 'confirmed' });
  });

  it('but not when they are alike in another way then, or no more', async () => {
    const changed = { id: 'x', agency: 'a镇人民政府' };
    expect((await again(first, decided, two(changed, { id: 'b' }, 'shared-template'))).told).toEqual({ carried: 0, lost: 1 });
    expect((await again(first, decided, { reports: [changed, { id: 'b' }] })).told).toEqual({ carried: 0, lost: 1 });
  });
});

describe('starting over', () => {
  const results = one([{ flag_id: 'f' }]);
  const renamed = one([{ flag_id: 'g' }]);

  it('keeps verdicts and what they were about, and nothing else', async () => {
    const { path, told, decided } = await again(results, [verdict('f'), verdict('f', { decision: 'dismissed' })], renamed, true);
    expect(told).toEqual({ carried: 1, lost: 0 });
    expect(decided).toEqual({ f: 'dismissed', g: 'dismissed' });
    const store = await openStore(path, { mode: 'write', fresh: true });
    for (const table of ['sources', 'reports', 'flags'] as const) expect(await store.count(table), table).toBe(0);
    expect(await store.count('verdicts')).toBe(4);
    await store.appendVerdict(verdict('h'));
    const numbers: number[] = [];
    for await (const rows of store.rows('verdicts')) for (const { verdict_no } of rows) numbers.push(verdict_no);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    store.close();
  });

  it('leaves the old store or the new one, whole, when it is killed', async () => {
    const { path } = await again(results, [verdict('f')], results);
    // As a kill leaves it: the new store half written beside the old one.
    copyFileSync(join(import.meta.dirname, 'store-carry.test.ts'), `${path}.fresh`);
    copyFileSync(join(import.meta.dirname, 'store-carry.test.ts'), `${path}.fresh.wal`);
    const still = await openStore(path, { mode: 'read', fresh: false });
    expect(await standing(still)).toEqual({ f: 'confirmed' });
    still.close();
    expect((await next(path, renamed, true)).decided).toEqual({ f: 'confirmed', g: 'confirmed' });
    expect(readdirSync(folder).filter((name) => name.includes('fresh'))).toEqual([]);
    expect(existsSync(`${path}.wal`)).toBe(false);
  });

  it('takes over the verdicts of a store of another version', async () => {
    const { path } = await again(results, [verdict('f')], results);
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run("UPDATE leitong_meta SET value = '1'");
    await connection.run('ALTER TABLE verdicts DROP COLUMN verdict_no');
    await connection.run('ALTER TABLE reports DROP COLUMN earlier_reports');
    connection.closeSync();
    instance.closeSync();
    await expect(openStore(path, { mode: 'write', fresh: false })).rejects.toMatchObject({ id: 'store/version' });
    expect((await next(path, renamed, true)).decided).toEqual({ f: 'confirmed', g: 'confirmed' });
  });
});
