import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { type Configuration, configure } from '#contract';
import { UserError } from '#model';
import type { Inputs } from '#run';
import type { Language } from './context.ts';

/** Options of `leitong run` as commander gives them. */
export interface Options {
  readonly output: string;
  readonly previous?: string;
  readonly references?: string;
  readonly manifest?: string;
  readonly config?: string;
  readonly workers?: number;
  readonly lang?: Language;
  readonly fresh?: true;
  readonly failOn?: 'high' | 'medium' | 'low';
  readonly json?: true;
}

/** More workers than this wait for the one thread that writes. */
const mostWorkers = 16;

export function workersOf({ workers }: Pick<Options, 'workers'>): number {
  return workers ?? Math.min(mostWorkers, availableParallelism());
}

/** Checks that every folder and file named is there and that results would not become input. */
export async function inputsOf(corpus: string, { output, previous, references, manifest }: Options): Promise<Inputs> {
  const folders = [
    { folder: corpus, missing: 'cli/folder-missing' },
    { folder: previous, missing: 'cli/previous-missing' },
    { folder: references, missing: 'cli/references-missing' },
  ];
  for (const { folder, missing } of folders) {
    if (folder === undefined) continue;
    if ((await kindOf(folder)) !== 'folder') throw new UserError(missing, { path: folder });
    if (isInside(output, folder)) throw new UserError('cli/out-in-corpus', { out: output, corpus: folder });
  }
  if (manifest !== undefined && (await kindOf(manifest)) !== 'file')
    throw new UserError('cli/file-missing', { path: manifest, option: '--manifest' });
  return { corpus, previous: previous ?? null, references: references ?? null, manifest: manifest ?? null };
}

/** The value of `--workers`. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('1–999');
  return Number(text);
}

/** Defaults, then the file of `--config`, then `--lang`. */
export async function configurationOf({ config, lang }: Pick<Options, 'config' | 'lang'>): Promise<Configuration> {
  const configuration = configure(config === undefined ? {} : await readJson(config), config ?? '{}');
  return lang === undefined ? configuration : { ...configuration, language: lang };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError('cli/file-missing', { path, option: '--config' }, { cause });
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UserError('cli/config-not-json', { path, reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  return found.isDirectory() ? 'folder' : 'file';
}

function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || !(way === '..' || way.startsWith(join('..', '/')) || resolve(way) === way);
}
