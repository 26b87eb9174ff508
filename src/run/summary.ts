import type { Configuration, ViewName, ViewRow } from '#contract';
import type { CarriedVerdicts, Store } from '#store';
import type { Versions } from './duplicates-settle.ts';
import type { Inputs } from './inputs.ts';

/** Faults told to people at once; the rest is in `sources`. */
const listedFaults = 20;

/** A file that is not analysed. `detail` is in the language of the results; `values` fill the message in any other. */
interface ListedFault {
  readonly path: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly detail: string;
}

/** What run.json holds: the only result with times in it. Times are milliseconds. */
export interface RunSummary {
  readonly version: string;
  readonly schemaVersion: number;
  readonly configuration: Configuration;
  readonly lexiconFingerprint: string;
  readonly segmenter: { readonly name: string; readonly fallback: string | null };
  readonly inputs: Inputs & { readonly unusedManifestPaths: readonly string[]; readonly missingAgencies: readonly string[] };
  readonly workers: number;
  readonly counts: {
    readonly files: number;
    readonly reports: number;
    readonly current: number;
    readonly previous: number;
    readonly faults: number;
    readonly pairs: number;
    readonly pairsByVerdict: Readonly<Record<string, number>>;
    readonly families: number;
    readonly flags: number;
    readonly flagsBySeverity: Readonly<Record<string, number>>;
    readonly flagsByCode: Readonly<Record<string, number>>;
    /** Files analysed by this run, and files left as an earlier run had analysed them. */
    readonly analysed: number;
    readonly reused: number;
  };
  /** This year's figures as pages, workbook and notice have them; `counts` are of all rows, of earlier years too. */
  readonly figures: {
    readonly totals: ViewRow<'totals'>;
    readonly flagsBySeverity: Readonly<Record<string, number>>;
    readonly pairsByVerdict: Readonly<Record<string, number>>;
    readonly reviewed: ViewRow<'reviewed'>;
  };
  /** Reports of one agency on one year that differ, by path: all are analysed, and somebody should look which counts. */
  readonly versions: readonly Versions[];
  /** What people decided of earlier results: rows kept, and what became of those whose flag or pair has another id now. */
  readonly verdicts: CarriedVerdicts & { readonly rows: number };
  readonly faultsByCode: Readonly<Record<string, number>>;
  /** The first 20 by path. */
  readonly faults: readonly ListedFault[];
  readonly timings: { readonly filesMs: number; readonly corpusMs: number; readonly pageMs: number; readonly totalMs: number };
  readonly startedAt: string;
}

export type StoreCounts = Omit<RunSummary['counts'], 'analysed' | 'reused' | 'files'>;

/** What the store holds, counted. */
export async function countStore(store: Store): Promise<Pick<RunSummary, 'faultsByCode' | 'faults'> & { readonly counts: StoreCounts }> {
  const { byCode, faults } = await countFaults(store);
  const [roles, verdicts, severities, codes] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for await (const rows of store.columns('reports', ['role'])) for (const { role } of rows) roles.add(role);
  for await (const rows of store.columns('pairs', ['verdict'])) for (const { verdict } of rows) verdicts.add(verdict);
  for await (const rows of store.columns('flags', ['severity', 'code'])) {
    for (const { severity, code } of rows) {
      severities.add(severity);
      codes.add(code);
    }
  }
  const counts = {
    reports: roles.total,
    current: roles.of('current'),
    previous: roles.of('previous'),
    faults: byCode.total,
    pairs: verdicts.total,
    pairsByVerdict: verdicts.counts(),
    families: await store.count('families'),
    flags: severities.total,
    flagsBySeverity: severities.counts(),
    flagsByCode: codes.counts(),
  };
  return { counts, faultsByCode: byCode.counts(), faults };
}

export async function figuresOf(store: Store): Promise<RunSummary['figures']> {
  const [severities, verdicts] = [new Tally(), new Tally()];
  for await (const rows of store.view('flag_counts')) for (const { severity, flags } of rows) severities.add(severity, flags);
  for await (const rows of store.view('pair_counts')) for (const { verdict, pairs } of rows) verdicts.add(verdict, pairs);
  return {
    totals: await onlyRow(store, 'totals'),
    flagsBySeverity: severities.counts(),
    pairsByVerdict: verdicts.counts(),
    reviewed: await onlyRow(store, 'reviewed'),
  };
}

async function onlyRow<Name extends ViewName>(store: Store, view: Name): Promise<ViewRow<Name>> {
  for await (const [row] of store.view(view)) if (row !== undefined) return row;
  throw new Error(`the view "${view}" has no row`);
}

async function countFaults(store: Store): Promise<{ readonly byCode: Tally; readonly faults: readonly ListedFault[] }> {
  const byCode = new Tally();
  const faults: ListedFault[] = [];
  for await (const rows of store.faults()) {
    for (const { path, fault_code, fault_detail, fault_values } of rows) {
      byCode.add(fault_code ?? '');
      const values: ListedFault['values'] = JSON.parse(fault_values ?? '{}');
      if (faults.length < listedFaults) faults.push({ path, code: fault_code ?? '', values, detail: fault_detail ?? '' });
    }
  }
  return { byCode, faults };
}

class Tally {
  readonly #counts = new Map<string, number>();
  total = 0;

  add(name: string, count = 1): void {
    this.#counts.set(name, this.of(name) + count);
    this.total += count;
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort(([left], [right]) => (left < right ? -1 : 1)));
  }
}
