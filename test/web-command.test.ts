import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it, vi } from 'vitest';
import { openStore } from '#store';
import { hostileResults } from './support/hostile-results.ts';
import { ask, send } from './support/review.ts';

// Every command is a process that loads its lexicons, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const empty = mkdtempSync(join(tmpdir(), 'leitong-web-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

const leitong = (words: readonly string[]) =>
  spawn(process.execPath, ['dist/cli/main.js', ...words], {
    env: { ...process.env, NODE_OPTIONS: '', LC_ALL: 'en_GB.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

it('prints a start link, serves until Ctrl-C, and leaves every decision in the store', async () => {
  const { out, store } = await hostileResults(4);
  store.close();
  const review = leitong(['review', out]);
  const said = text(review.stderr);
  const link = await new Promise<string>((resolve) => review.stdout.once('data', (part) => resolve(String(part).trim())));
  const { port, searchParams } = new URL(link);
  const token = searchParams.get('token') ?? '';
  expect(token).toMatch(/^[\w-]{32}$/);
  const cookie = { Cookie: `leitong-${port}=${token}` };
  expect((await ask(Number(port), '/', { headers: cookie })).body).toContain('lang="zh-CN"');
  const fields = { subject: 'flag', subject_id: 'f0', decision: 'confirmed', reviewer: 'a', note: '', asked: '' };
  expect((await send(Number(port), '/decide', fields, cookie)).status).toBe(303);
  const second = leitong(['review', out]);
  const refused = await text(second.stderr);
  expect(refused).toContain('is in use by another program');
  review.kill('SIGINT');
  const [code] = await once(review, 'exit');
  expect([code, await said]).toEqual([0, expect.stringContaining('decisions are kept')]);
  const again = await openStore(join(out, 'leitong.duckdb'), { mode: 'read', fresh: false });
  expect((await again.queue({ decision: ['confirmed'] }, { offset: 0, limit: 9 })).map(({ subject_id }) => subject_id)).toEqual(['f0']);
  again.close();
});

it.each([
  [['review', empty], 'There are no results here'],
  [['review', empty, '--port', '70000'], '0–65535'],
  [['review', empty, '--lang', 'fr'], 'zh, en'],
])('says what is wrong with %j', async (words, expected) => {
  const review = leitong(words);
  const said = await text(review.stderr);
  expect([review.exitCode ?? (await once(review, 'exit'))[0], said]).toEqual([2, expect.stringContaining(expected)]);
});
