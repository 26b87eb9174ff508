import { type KnownReading, knownReadings, repeatFault, sameYearGroups, withCells } from './duplicates-known.ts';
import { gramsOf } from './duplicates-overlap.ts';
import { findRepeats, type Repeat } from './duplicates-readings.ts';
import { leaveOut, type RewriteTask, takeBack } from './duplicates-rewrite.ts';
import { withNarratives } from './narrative-source.ts';

interface SettleTask extends RewriteTask {
  readonly divisionKinds: readonly string[];
}

/** Reports of one agency on one year that differ: each is kept. */
export interface Versions {
  readonly agency: string;
  readonly year: number | null;
  readonly paths: readonly string[];
}

/**
 * Leaves out, of several readings of one report (page text and attachment, mirrors, exports), all but the best, and
 * takes back in what an earlier run left out for a file that has changed or gone. Only files of one agency and year are
 * compared. What comes out depends on what the files hold, not on their order or on earlier runs. `again` counts files
 * analysed once more.
 */
export async function settleRepeats(task: SettleTask): Promise<{ readonly versions: readonly Versions[]; readonly again: number }> {
  const finished = await task.store.finished();
  const readings = await knownReadings(task.store, finished);
  const groups = await withCells(task.store, sameYearGroups(readings, task.divisionKinds));
  const repeats = new Map<string, Repeat>();
  const versions: Versions[] = [];
  const wanted = new Set(groups.flat().map(({ sourceId }) => sourceId));
  return withNarratives(task.store, wanted, async ({ narrativeOf, packedOf }) => {
    for (const group of groups) {
      const found = findRepeats(group, (sourceId) => gramsOf(narrativeOf(sourceId)));
      for (const repeat of found.repeats) repeats.set(repeat.reading.sourceId, repeat);
      if (found.kept.length > 1) versions.push(versionsOf(group, found.kept));
    }
    const changed = readings.filter((reading) => toldOf(reading, repeats) !== reading.told);
    const back = changed.filter(({ sourceId }) => !repeats.has(sourceId));
    await leaveOut(task, { changed, repeats, packedOf, finished });
    await takeBack(task, back);
    return { versions: versions.sort(byFirstPath), again: back.length };
  });
}

function toldOf(reading: KnownReading, repeats: ReadonlyMap<string, Repeat>): string | null {
  const repeat = repeats.get(reading.sourceId);
  return repeat === undefined ? null : JSON.stringify(repeatFault(repeat, reading).values);
}

function versionsOf(group: readonly KnownReading[], kept: readonly { readonly path: string }[]): Versions {
  const paths = kept.map(({ path }) => path).sort();
  const first = group.find(({ path }) => path === paths[0]);
  return { agency: first?.agency ?? '', year: first?.year ?? null, paths };
}

function byFirstPath({ paths: [left = ''] }: Versions, { paths: [right = ''] }: Versions): number {
  return left < right ? -1 : 1;
}
