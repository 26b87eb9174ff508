import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Spill } from '#similarity';
import type { Store } from '#store';

/** Beside the database, where there is room for it; what a killed run left there is gone with the next. */
const folderName = 'leitong.spill';

/** Gives `use` an empty folder that is gone behind it. One run at a time writes a store, so one folder is enough. */
export async function withSpillFolder<Result>(store: Store, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = join(dirname(store.path), folderName);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file for each number; synchronous, as the stage is. */
export function spillInto(folder: string): Spill {
  const known = new Set<number>();
  const pathOf = (no: number) => join(folder, `numbers-${no}`);
  return {
    append: (no, values) => {
      known.add(no);
      appendFileSync(pathOf(no), new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    },
    take: (no) => {
      if (!known.delete(no)) return new Float64Array();
      const bytes = readFileSync(pathOf(no));
      rmSync(pathOf(no));
      // What was read need not begin at a multiple of eight.
      const isAligned = bytes.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0;
      const aligned = isAligned ? bytes : Uint8Array.from(bytes);
      return new Float64Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / Float64Array.BYTES_PER_ELEMENT);
    },
  };
}
