import type { WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Argument, Command, Option } from 'commander';
import { type TableName, tables } from '#contract';
import { UserError } from '#model';
import type { Context } from './context.ts';
import { withResults } from './open-results.ts';
import { tell } from './terminal.ts';

interface Options {
  readonly format: 'csv' | 'ndjson' | 'parquet';
  readonly output?: string;
}

/** `leitong export`: a table on stdout or in a file. */
export function exportCommand({ say }: Context): Command {
  return new Command('export')
    .description(say('export-about'))
    .argument('<out>', say('argument-out'))
    .addArgument(new Argument('<table>', say('argument-table')))
    .addOption(new Option('--format <format>', say('option-format')).choices(['csv', 'ndjson', 'parquet']).default('csv'))
    .option('-o, --output <file>', say('option-output'))
    .action(async (out: string, table: string, { format, output }: Options) => {
      if (!isTable(table)) throw new UserError('cli/table-unknown', { table, known: Object.keys(tables).join(', ') });
      await withResults(out, async (store) => {
        if (format === 'parquet') {
          const path = output ?? join(out, `${table}.parquet`);
          await writable(path, () => store.exportParquet(table, path));
          await tell(say('exported', { path }));
        } else if (output === undefined) await store.exportText(table, format, process.stdout);
        else await writable(output, () => toFile(output, (file) => store.exportText(table, format, file)));
      });
    });
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

/** The file is open before the store is asked for anything: a store that is closed while it answers ends the process. */
async function toFile(path: string, write: (file: WriteStream) => Promise<void>): Promise<void> {
  const file = (await open(path, 'w')).createWriteStream();
  const end = finished(file);
  await Promise.race([write(file), end]);
  file.end();
  await end;
}

async function writable(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError('cli/file-not-writable', { path, reason }, { cause });
  }
}
