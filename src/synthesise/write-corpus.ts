import { once } from 'node:events';
import { createWriteStream, type WriteStream, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { makeFolder, UserError } from '#model';
import type { Synthesis, SynthesisOptions } from './corpus.ts';
import { csvOf, manifestHeader } from './manifest-line.ts';

/**
 * Writes a corpus with its truth: `reports/`, `manifest.csv`, `truth.ndjson` (groups, then report by report). Nothing
 * grows with the number of reports; `progress` hears after every report how many are written. Gives their number.
 * Throws `UserError` when `directory` holds anything or is a file.
 */
export async function writeCorpus(
  directory: string,
  synthesis: Synthesis,
  options: SynthesisOptions,
  progress: (written: number) => void = () => {},
): Promise<number> {
  await refuseFilled(directory);
  const { groups, files } = synthesis(options);
  const manifest = await openLines(join(directory, 'manifest.csv'));
  const truth = await openLines(join(directory, 'truth.ndjson'));
  let folder = '';
  let written = 0;
  try {
    await manifest.write(manifestHeader);
    for (const group of groups()) await truth.write(JSON.stringify(group));
    for (const file of files()) {
      const path = join(directory, 'reports', file.path);
      // Reports of one folder follow each other.
      if (dirname(path) !== folder) await makeFolder(dirname(path));
      folder = dirname(path);
      // Synchronous: a tenth of a millisecond a file, where promises need four.
      writeFileSync(path, file.newline === '\n' ? file.text : file.text.replaceAll('\n', file.newline));
      await manifest.write(csvOf(file.manifest));
      await truth.write(file.truth.map((line) => JSON.stringify(line)).join('\n'));
      written += 1;
      progress(written);
    }
  } finally {
    await Promise.all([manifest.end(), truth.end()]);
  }
  return written;
}

async function refuseFilled(directory: string): Promise<void> {
  await makeFolder(directory).catch((cause: unknown) => {
    throw new UserError('cli/synth-not-a-folder', { path: directory }, { cause });
  });
  if ((await readdir(directory)).length > 0) throw new UserError('cli/synth-not-empty', { path: directory });
}

interface Lines {
  readonly write: (line: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A text file that is written line by line and waits while the disk is behind. */
async function openLines(path: string): Promise<Lines> {
  const stream: WriteStream = createWriteStream(path);
  await once(stream, 'open');
  return {
    write: async (line) => {
      if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    },
    end: async () => {
      stream.end();
      await finished(stream);
    },
  };
}
