import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openStore, type Store } from '#store';
import { withNarratives } from '../src/run/narrative-source.ts';
import { bytesOf, packNarrative } from '../src/run/packed-narrative.ts';
import { spillInto, withSpillFolder } from '../src/run/spill-folder.ts';
import { narrativeOf } from './support/narratives.ts';

const out = mkdtempSync(join(tmpdir(), 'leitong-spill-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));
const left = join(out, 'leitong.spill');
afterEach(() => expect(existsSync(left)).toBe(false));

async function withStore(use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(join(out, 'leitong.duckdb'), { mode: 'write', fresh: true });
  try {
    await use(store);
  } finally {
    store.close();
  }
}

test('numbers come back once, in the order in which they were added, and their files go', () =>
  withStore((store) =>
    withSpillFolder(store, async (folder) => {
      const spill = spillInto(folder);
      const numbers = Float64Array.of(0, 2 ** 52, 1.5);
      spill.append(7, numbers.subarray(1));
      spill.append(0, numbers);
      spill.append(7, Float64Array.of());
      spill.append(7, numbers.fill(3));
      expect([...spill.take(7)]).toEqual([2 ** 52, 1.5, 3, 3, 3]);
      expect([...spill.take(7)]).toEqual([]);
      expect([...spill.take(0)]).toEqual([0, 2 ** 52, 1.5]);
      expect([...spill.take(1)]).toEqual([]);
    }),
  ));

test('the folder is empty whatever a killed run left there, and goes when its use fails', () =>
  withStore(async (store) => {
    mkdirSync(left);
    writeFileSync(join(left, 'numbers-0'), 'cut off');
    const failing = withSpillFolder(store, (folder) => Promise.reject(new Error([...spillInto(folder).take(0)].join())));
    await expect(failing).rejects.toThrow(/^$/);
  }));

test('narratives are read back as they were stored, those that were asked for alone', () =>
  withStore(async (store) => {
    const stored = Array.from({ length: 300 }, (_, no) => ({
      source_id: `s${no}`,
      origin: no % 2 === 0 ? 'corpus' : 'previous',
      narrative: packNarrative(narrativeOf([`第${no}号。`, '甲乙,丙丁。'])),
      fingerprint: bytesOf(Uint32Array.of(no, 0, 2 ** 32 - 1, 3)),
    }));
    await store.writeAnalyses(
      stored.map((narrative) => ({
        finished: {
          source_id: narrative.source_id,
          path: narrative.source_id,
          origin: narrative.origin,
          content_hash: null,
          resume_key: null,
          state: 'read',
          fault_values: null,
        },
        source: {
          source_id: narrative.source_id,
          path: narrative.source_id,
          media_type: null,
          encoding: null,
          byte_count: null,
          text: null,
          state: 'read',
          fault_code: null,
          fault_detail: null,
        },
        report: null,
        rows: null,
        narrative,
      })),
    );
    await withNarratives(store, null, async ({ narrativeOf: read, fingerprintOf, packedOf }) => {
      for (const no of [299, 0, 48]) {
        expect(read(`s${no}`)).toEqual(narrativeOf([`第${no}号。`, '甲乙,丙丁。']));
        expect([...fingerprintOf(`s${no}`)]).toEqual([no, 0, 2 ** 32 - 1, 3]);
        expect(packedOf(`s${no}`)).toEqual(stored[no]);
      }
      expect(fingerprintOf('nobody')).toHaveLength(0);
      expect(() => read('nobody')).toThrow('no narrative of nobody');
    });
    await withNarratives(store, new Set(['s3']), async ({ packedOf }) => {
      expect(packedOf('s3')).toEqual(stored[3]);
      expect(() => packedOf('s4')).toThrow();
    });
  }));
