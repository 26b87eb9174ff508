import type { Row, TableName, ViewName, ViewRow } from '#contract';

type Where<Name extends TableName> = { readonly [Column in keyof Row<Name> & string]?: string | readonly string[] };

/** Where renderings read from: the part of an open store they need. One stream at a time. */
export interface Results {
  rows<Name extends TableName>(table: Name, where?: Where<Name>): AsyncIterable<readonly Row<Name>[]>;
  view<Name extends ViewName>(view: Name): AsyncIterable<readonly ViewRow<Name>[]>;
}

export interface RenderOptions {
  /** Folder of the results. */
  readonly out: string;
  readonly language: 'zh' | 'en';
  readonly version: string;
  readonly lexiconFingerprint: string;
  readonly segmenter: string;
  /** Agencies that the manifest names and that sent nothing. */
  readonly missing: readonly string[];
}

/** With fewer reports a rank or a share says nothing (DOMAIN.md 1.4). */
export const fewestForRanks = 30;

export async function allOf<Value>(batches: AsyncIterable<readonly Value[]>): Promise<readonly Value[]> {
  const all: Value[] = [];
  for await (const batch of batches) for (const value of batch) all.push(value);
  return all;
}
