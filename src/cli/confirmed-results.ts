import { join } from 'node:path';
import type { ViewRow } from '#contract';
import { UserError } from '#model';
import type { Store } from '#store';

/**
 * Opens the store of a results folder so that it knows confirmed flags and pairs only. Throws `UserError` where nobody
 * has decided on anything: an empty document would look as if nothing had been found.
 */
export async function withConfirmed<Result>(
  out: string,
  use: (store: Store, reviewed: ViewRow<'reviewed'>) => Promise<Result>,
): Promise<Result> {
  const { openStore } = await import('#store');
  const store = await openStore(join(out, 'leitong.duckdb'), { mode: 'read', fresh: false, onlyConfirmed: true });
  try {
    let reviewed: ViewRow<'reviewed'> | null = null;
    for await (const [row] of store.view('reviewed')) reviewed = row ?? null;
    if (reviewed === null || reviewed.decided + reviewed.earlier_decided === 0) throw new UserError('cli/nothing-decided', { out });
    return await use(store, reviewed);
  } finally {
    store.close();
  }
}
