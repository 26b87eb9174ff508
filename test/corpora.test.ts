import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { containment, type Score } from '#evaluate';
import { openStore } from '#store';

/**
 * What is found in the corpora with known answers, pinned: a change of behaviour is a diff of numbers to be judged.
 * `npx vitest run test/corpora.test.ts -u` takes new ones.
 */
const folder = mkdtempSync(join(tmpdir(), 'leitong-corpora-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const real = ['../shared/seeds', '../shared/real'];
const minutes = 60_000;

function leitong(...words: readonly string[]): string {
  return execFileSync(process.execPath, ['dist/cli/main.js', ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function scoresOf(gold: string): readonly Score[] {
  const scores: readonly Score[] = JSON.parse(leitong('eval', gold, '--json'));
  return scores;
}

function pinned(scores: readonly Score[]): string {
  const line = ({ group, measure, of, value, counts }: Score) =>
    [group, measure, of ?? '', value?.toFixed(4) ?? '-', Object.values(counts).join('/')].filter((word) => word !== '').join(' ');
  return `${scores.map(line).join('\n')}\n`;
}

let synthetic: readonly Score[] | null = null;

function syntheticScores(): readonly Score[] {
  if (synthetic === null) leitong('synth', join(folder, 'synthetic'), '--reports', '150', '--seed', '3');
  synthetic ??= scoresOf(join(folder, 'synthetic'));
  return synthetic;
}

const meanOf = (scores: readonly Score[]) => scores.find(({ group, measure }) => group === 'containment' && measure === 'mean')?.value ?? 0;

it(
  'finds in the annotated reports what it found before',
  async () => {
    await expect(pinned(scoresOf('corpora/gold'))).toMatchFileSnapshot('pinned/gold.txt');
  },
  5 * minutes,
);

it(
  'finds in a synthetic corpus what it found before',
  async () => {
    await expect(pinned(syntheticScores())).toMatchFileSnapshot('pinned/synthetic.txt');
  },
  5 * minutes,
);

const hasReal = real.every((path) => existsSync(path));
if (!hasReal) console.warn('synthetic reports are not compared with real ones: ../shared is not beside the repository');

it.skipIf(!hasReal)(
  'unrelated synthetic reports share about what real ones share',
  async () => {
    real.forEach((path, i) => {
      cpSync(path, join(folder, 'real', String(i)), { recursive: true });
    });
    leitong('run', join(folder, 'real'), '-o', join(folder, 'out'));
    const store = await openStore(join(folder, 'out', 'leitong.duckdb'), { mode: 'read', fresh: false });
    const offices = meanOf(await containment(store));
    store.close();
    expect(meanOf(syntheticScores()) / offices).toBeGreaterThan(0.5);
    expect(meanOf(syntheticScores()) / offices).toBeLessThan(2);
  },
  5 * minutes,
);
