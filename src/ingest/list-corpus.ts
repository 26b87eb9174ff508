import type { Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ContractError } from '#contract';
import type { CorpusFile, Fault, Origin, Unread } from '#model';
import { faultOfSystem, isDenied } from './access.ts';
import { fault, isFault, reasonOf } from './extracted.ts';
import { extensionOf, formatOfName } from './formats.ts';
import { unread } from './unread.ts';

type Found = 'file' | 'folders' | 'links' | 'side-file' | Fault;

interface Place {
  readonly path: string;
  readonly absolutePath: string;
}

/**
 * The files below `directory`, any depth, and what stands there that cannot be read; both sorted by path in code-point
 * order. Links to folders are followed once all real folders are walked, each real folder once, so that the result does
 * not depend on the order of the file system. Left out without a word: hidden files, side files of Office and the
 * system, manifests. Throws `ContractError` where `directory` itself cannot be read.
 */
export async function listCorpus(
  directory: string,
  origin: Origin,
): Promise<{ readonly files: readonly CorpusFile[]; readonly unread: readonly Unread[] }> {
  const listing: Listing = { origin, files: [], refused: [], visited: new Set() };
  const folders: Place[] = [{ path: '', absolutePath: await realFolder(directory) }];
  const links: Place[] = [];
  for (let folder = folders.pop() ?? links.shift(); folder !== undefined; folder = folders.pop() ?? links.shift()) {
    const inside = await listFolder(folder, listing);
    folders.push(...inside.folders);
    links.push(...inside.links);
    links.sort(byPath);
  }
  return { files: listing.files.sort(byPath), unread: listing.refused.sort(byPath) };
}

interface Listing {
  readonly origin: Origin;
  readonly files: CorpusFile[];
  readonly refused: Unread[];
  /** Real paths of the folders walked. */
  readonly visited: Set<string>;
}

/** Adds what stands in one folder to the listing; gives the folders and links below it. */
async function listFolder(folder: Place, { origin, files, refused, visited }: Listing): Promise<{ folders: Place[]; links: Place[] }> {
  const below: { folders: Place[]; links: Place[] } = { folders: [], links: [] };
  const refuse = ({ path }: Place, reason: Fault) => refused.push(unread({ path, origin }, reason));
  const entries = await enter(folder, visited);
  if (isFault(entries)) {
    refuse(folder, entries);
    return below;
  }
  for (const entry of entries) {
    const place = {
      path: folder.path === '' ? entry.name : `${folder.path}/${entry.name}`,
      absolutePath: join(folder.absolutePath, entry.name),
    };
    const found = await look(place, entry);
    if (found === 'file') files.push({ ...place, origin, manifest: null });
    else if (isFolder(found)) below[found].push(place);
    else if (found !== 'side-file') refuse(place, found);
    if (isFolder(found) && typeof formatOfName(place.path) === 'string') refuse(place, fault('ingest/not-a-file', { kind: 'folder' }));
  }
  return below;
}

const isFolder = (found: Found): found is 'folders' | 'links' => found === 'folders' || found === 'links';

async function realFolder(directory: string): Promise<string> {
  try {
    return await realpath(directory);
  } catch (cause) {
    throw new ContractError(`The folder "${directory}" cannot be read: ${reasonOf(cause)}`, { cause });
  }
}

/** What every results folder holds: pages and tables in it would be read as reports. */
const ownStore = 'leitong.duckdb';

/** The entries of a folder not seen before, else why it is not walked. */
async function enter(folder: Place, visited: Set<string>): Promise<readonly Dirent[] | Fault> {
  try {
    const real = await realpath(folder.absolutePath);
    if (visited.has(real)) return fault('ingest/link-loop', { target: folder.path });
    visited.add(real);
    if (isDenied(await stat(real))) return fault('ingest/denied');
    const entries = await readdir(real, { withFileTypes: true });
    const isOwn = folder.path !== '' && entries.some(({ name }) => name === ownStore);
    return isOwn ? fault('ingest/own-results', { file: ownStore }) : entries.filter(({ name }) => !isSideFile(name));
  } catch (error) {
    return faultOfSystem(error);
  }
}

async function look(place: Place, entry: Dirent): Promise<Found> {
  try {
    const isLink = entry.isSymbolicLink();
    const target = isLink ? await stat(place.absolutePath) : entry;
    if (target.isDirectory()) return isLink ? 'links' : 'folders';
    if (!target.isFile()) return fault('ingest/not-a-file', { kind: 'special' });
    return extensionOf(place.path) === 'csv' && (await isManifest(place.absolutePath)) ? 'side-file' : 'file';
  } catch (error) {
    return faultOfSystem(error);
  }
}

const isSideFile = (name: string) =>
  name.startsWith('.') || name.startsWith('~$') || name.toLowerCase() === 'thumbs.db' || name.toLowerCase() === 'desktop.ini';

/** A CSV whose first line names the column `path`. */
async function isManifest(absolutePath: string): Promise<boolean> {
  const handle = await open(absolutePath);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    const [head = ''] = buffer.toString('latin1', 0, bytesRead).split(/[\r\n]/, 1);
    return /(?:^|[,"\xbf])path(?:[,"]|$)/.test(head);
  } finally {
    await handle.close();
  }
}

function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}
