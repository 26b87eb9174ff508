import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContractError } from '#contract';
import { UserError } from '#model';

/** A line with its file and number, which messages name. */
export interface Line<Content> {
  readonly where: string;
  readonly content: Content;
}

/** Checks what a line says; names `where` when it throws. */
export type CheckLine<Content> = (value: unknown, where: string) => Content;

/** The lines of a folder's `.ndjson` files, by name. Throws `ContractError` for a line that breaks the format, `UserError` where there is none. */
export async function readLines<Content>(directory: string, check: CheckLine<Content>): Promise<readonly Line<Content>[]> {
  const found = await readdir(directory).catch((cause: unknown) => {
    throw new UserError('learn/no-folder', { path: directory }, { cause });
  });
  const files = found.filter((name) => name.endsWith('.ndjson')).sort();
  const lines = (await Promise.all(files.map(async (file) => linesOf(file, await readFile(join(directory, file), 'utf8'), check)))).flat();
  if (lines.length === 0) throw new UserError('learn/no-sentences', { path: directory });
  return lines;
}

function linesOf<Content>(file: string, text: string, check: CheckLine<Content>): readonly Line<Content>[] {
  return text.split('\n').flatMap((line, no): readonly Line<Content>[] => {
    if (line.trim() === '') return [];
    const where = `${file}:${no + 1}`;
    return [{ where, content: check(parsed(line, where), where) }];
  });
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new ContractError(`${where} is not valid:\n  ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
