import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewRow } from '#contract';
import { pairSubject } from '#model';
import { type NewVerdict, openStore, type QueueFilter, type Store } from '#store';
import { hostileResults, hostileTexts } from './support/hostile-results.ts';

const folder = mkdtempSync(join(tmpdir(), 'leitong-verdicts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verdict = (decision: NewVerdict['decision'], more: Partial<NewVerdict> = {}): NewVerdict => ({
  subject: 'flag',
  subject_id: 'f1',
  decision,
  reviewer: '甲',
  note: null,
  decided_at: '2026-01-05T08:00:00.000Z',
  ...more,
});

async function standing(store: Store): Promise<readonly ViewRow<'standing_verdicts'>[]> {
  const rows: ViewRow<'standing_verdicts'>[] = [];
  for await (const part of store.view('standing_verdicts')) rows.push(...part);
  return rows;
}

describe('what stands', () => {
  const cases: readonly (readonly [string, readonly NewVerdict['decision'][], string | null])[] = [
    ['the last decision', ['confirmed', 'dismissed'], 'dismissed'],
    ['the decision before the one that was taken back', ['confirmed', 'dismissed', 'withdrawn'], 'confirmed'],
    ['nothing when all are taken back', ['confirmed', 'dismissed', 'withdrawn', 'withdrawn'], null],
    ['what was decided after taking back', ['confirmed', 'withdrawn', 'needs-checking'], 'needs-checking'],
    ['what stood before a decision made and taken back', ['confirmed', 'withdrawn', 'dismissed', 'confirmed', 'withdrawn'], 'dismissed'],
    [
      'a decision, though more was taken back before than was there',
      ['withdrawn', 'confirmed', 'withdrawn', 'withdrawn', 'dismissed'],
      'dismissed',
    ],
    ['nothing where nothing was decided', ['withdrawn'], null],
  ];
  it.each(cases)('is %s', async (name, given, expected) => {
    const store = await openStore(join(folder, `${cases.findIndex(([each]) => each === name)}.duckdb`), { mode: 'write', fresh: true });
    await store.appendVerdict(...given.map((decision) => verdict(decision)));
    await store.appendVerdict(verdict('needs-checking', { subject_id: 'f2' }), verdict('confirmed', { subject: 'pair' }));
    const found = (await standing(store)).filter(({ subject, subject_id }) => subject === 'flag' && subject_id === 'f1');
    expect(found.map(({ decision }) => decision)).toEqual(expected === null ? [] : [expected]);
    expect(await store.count('verdicts')).toBe(given.length + 2);
    store.close();
  });

  it('follows the time of deciding, then the order of writing', async () => {
    const store = await openStore(join(folder, 'time.duckdb'), { mode: 'write', fresh: true });
    await store.appendVerdict(verdict('dismissed', { decided_at: '2026-01-06T08:00:00.000Z', note: '后' }));
    await store.appendVerdict(verdict('confirmed'));
    await store.appendVerdict(verdict('needs-checking'));
    expect(await standing(store)).toMatchObject([{ decision: 'dismissed', note: '后' }]);
    const written = [];
    for await (const rows of store.rows('verdicts')) written.push(...rows.map(({ verdict_no, decision }) => [verdict_no, decision]));
    expect(written).toEqual([
      [2, 'confirmed'],
      [3, 'needs-checking'],
      [1, 'dismissed'],
    ]);
    store.close();
  });
});

describe('the queue', () => {
  let store: Store;
  beforeAll(async () => {
    store = (await hostileResults(31)).store;
  });
  afterAll(() => store.close());
  const ids = async (filter: QueueFilter, offset = 0, limit = 1000) =>
    (await store.queue(filter, { offset, limit })).map(({ subject_id }) => subject_id);

  it('holds flags and pairs, what weighs most first, and pages without gaps', async () => {
    const all = await store.queue({}, { offset: 0, limit: 1000 });
    expect(all).toHaveLength(31 + 4);
    const weights = all.map(({ severity }) => ['high', 'medium', 'low'].indexOf(severity));
    expect(weights).toEqual(weights.toSorted());
    expect(new Set(all.map(({ subject, subject_id }) => `${subject} ${subject_id}`)).size).toBe(35);
    expect([...(await ids({}, 0, 20)), ...(await ids({}, 20, 20))]).toEqual(all.map(({ subject_id }) => subject_id));
    expect(await store.queueSize({})).toBe(35);
  });

  it('keeps what every filter lets through', async () => {
    expect(await ids({ subject: ['pair'] })).toEqual(['r0-r1', 'r2-r3', 'r4-r5', 'r6-r7']);
    expect((await ids({ severity: ['low'] })).length).toBe(15);
    expect(await ids({ severity: ['low'], subject: ['pair'] })).toEqual([]);
    expect(await ids({ code: ['copied'], subject_id: ['f2', 'f3'] })).toEqual(['f2']);
    expect(await ids({ decision: ['confirmed'] })).toEqual([]);
    expect(await ids({ subject_id: [] })).toEqual([]);
    expect(await store.queueSize({ decision: ['open'] })).toBe(35);
  });

  it.each([...hostileTexts, "' OR 1=1 --", '%', '$text', '\ud800', 'a\0b'])('finds the words %j as words', async (text) => {
    const found = await store.queue({ text: [text] }, { offset: 0, limit: 100 });
    for (const row of found) expect(Object.values(row).some((value) => String(value).includes(text))).toBe(true);
    expect(found.length > 0).toBe(hostileTexts.includes(text));
  });

  it('finds every word, in capitals or not', async () => {
    expect(await store.queueSize({ text: ['ONERROR'] })).toBe(7);
    expect(await store.queueSize({ text: ['onerror', '镇人民政府'] })).toBe(6);
    expect(await store.queueSize({ text: ['onerror', 'nowhere'] })).toBe(0);
  });

  it('tells what stands beside a subject, itself included where the filter leaves it out', async () => {
    const [first, second, third] = await store.queue({}, { offset: 0, limit: 3 });
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
    expect(await store.queuePlace({}, second)).toMatchObject({
      place: 2,
      size: 35,
      previous: { subject_id: first.subject_id },
      next: { subject_id: third.subject_id },
    });
    await store.appendVerdict(verdict('confirmed', { subject: second.subject, subject_id: second.subject_id }));
    expect(await ids({ decision: ['open'] }, 0, 2)).toEqual([first.subject_id, third.subject_id]);
    expect(await store.queuePlace({ decision: ['open'] }, second)).toMatchObject({ place: 2, next: { subject_id: third.subject_id } });
    expect(await store.queuePlace({}, { subject: 'flag', subject_id: 'nothing' })).toBeNull();
    const counted: ViewRow<'queue_counts'>[] = [];
    for await (const rows of store.view('queue_counts')) counted.push(...rows);
    expect(counted.reduce((sum, { subjects }) => sum + subjects, 0)).toBe(35);
    expect(counted.filter(({ decision }) => decision === 'confirmed').map(({ subjects }) => subjects)).toEqual([1]);
    await store.appendVerdict(verdict('withdrawn', { subject: second.subject, subject_id: second.subject_id }));
  });
});

it('names a pair the same from either side', () => {
  expect(pairSubject('b', 'a')).toBe('a-b');
  expect(pairSubject('a', 'b')).toBe('a-b');
});
