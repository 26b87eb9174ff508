import type { WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Argument, Command, Option } from 'commander';
import { type TableName, tables, type ViewRow } from '#contract';
import { UserError } from '#model';
import type { Store } from '#store';
import { withConfirmed } from './confirmed-results.ts';
import type { Context } from './context.ts';
import { withResults } from './open-results.ts';
import { tell } from './terminal.ts';

interface Options {
  readonly format: 'csv' | 'ndjson' | 'parquet';
  readonly output?: string;
  readonly confirmed?: true;
}

/** `leitong export`: a table on stdout or in a file. */
export function exportCommand(here: Context): Command {
  const { say } = here;
  return new Command('export')
    .description(say('export-about'))
    .argument('<out>', say('argument-out'))
    .addArgument(new Argument('<table>', say('argument-table')))
    .addOption(new Option('--format <format>', say('option-format')).choices(['csv', 'ndjson', 'parquet']).default('csv'))
    .option('-o, --output <file>', say('option-output'))
    .option('--confirmed', say('option-confirmed'))
    .action(async (out: string, table: string, options: Options) => {
      if (!isTable(table)) throw new UserError('cli/table-unknown', { table, known: Object.keys(tables).join(', ') });
      const write = (store: Store) => writeTable(store, table, { out, ...options }, here);
      if (options.confirmed !== true) await withResults(out, write);
      else if (table === 'flags' || table === 'pairs')
        await withConfirmed(out, (store, reviewed) => write(store).then(() => face(reviewed, here)));
      else throw new UserError('cli/table-not-decided', { table });
    });
}

async function writeTable(store: Store, table: TableName, { out, format, output }: Options & { readonly out: string }, { say }: Context) {
  if (format === 'parquet') {
    const path = output ?? join(out, `${table}.parquet`);
    await writable(path, () => store.exportParquet(table, path));
    await tell(say('exported', { path }));
  } else if (output === undefined) await store.exportText(table, format, process.stdout);
  else await writable(output, () => toFile(output, (file) => store.exportText(table, format, file)));
}

/** Beside the table, which has no room for it. */
async function face({ decided, confirmed, flags, losses, pairs, reviewers }: ViewRow<'reviewed'>, { say }: Context): Promise<void> {
  await tell(say('exported-confirmed', { decided, confirmed, all: flags + losses + pairs, reviewers: reviewers.join(say('comma')) }));
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
