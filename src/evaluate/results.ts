import type { Row, TableName } from '#contract';

/** What scoring needs of the results: the rows of a table in its order, in parts. An open store gives it. */
export interface Results {
  rows<Name extends TableName>(
    table: Name,
    where?: { readonly [Column in keyof Row<Name> & string]?: string | readonly string[] },
  ): AsyncGenerator<readonly Row<Name>[]>;
}

/** All rows of a table; for tables of a few thousand rows. */
export async function allRows<Name extends TableName>(
  results: Results,
  table: Name,
  where: { readonly [Column in keyof Row<Name> & string]?: string | readonly string[] } = {},
): Promise<readonly Row<Name>[]> {
  const all: Row<Name>[] = [];
  for await (const rows of results.rows(table, where)) all.push(...rows);
  return all;
}
