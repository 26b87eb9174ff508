import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { MaskedNarrative } from '#model';
import type { PackedNarrative, Store } from '#store';
import { unpackNarrative, wordsOf } from './packed-narrative.ts';
import { withSpillFolder } from './spill-folder.ts';

export interface NarrativeSource {
  readonly fingerprintOf: (sourceId: string) => Uint32Array;
  readonly narrativeOf: (sourceId: string) => MaskedNarrative;
  readonly packedOf: (sourceId: string) => PackedNarrative;
}

/** Where a narrative stands in the file, its fingerprint behind it. */
interface Place {
  readonly origin: string;
  readonly at: number;
  readonly narrativeBytes: number;
  readonly fingerprintBytes: number;
}

/**
 * Gives `use` the narratives of the store, or of some of its sources, and the folder in which they stand meanwhile: packed,
 * narrative and fingerprint are 5 to 10 kB a report, up to a gigabyte of a national year. In memory is where each one stands,
 * some 150 bytes; they are read and unpacked when asked for, at once, as matching asks.
 */
export function withNarratives<Result>(
  store: Store,
  wanted: ReadonlySet<string> | null,
  use: (narratives: NarrativeSource, folder: string) => Promise<Result>,
): Promise<Result> {
  return withSpillFolder(store, async (folder) => {
    const file = openSync(join(folder, 'narratives'), 'w+');
    try {
      return await use(sourceIn(file, await written(store, wanted, file)), folder);
    } finally {
      closeSync(file);
    }
  });
}

async function written(store: Store, wanted: ReadonlySet<string> | null, file: number): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  const origins = new Map<string, string>();
  let end = 0;
  for await (const rows of wanted?.size === 0 ? [] : store.narratives()) {
    const kept = wanted === null ? rows : rows.filter(({ source_id }) => wanted.has(source_id));
    for (const { source_id, origin: told, narrative, fingerprint } of kept) {
      // Every row brings a string of its own for one of two or three words.
      const origin = origins.get(told) ?? told;
      origins.set(origin, origin);
      places.set(source_id, { origin, at: end, narrativeBytes: narrative.length, fingerprintBytes: fingerprint.length });
      end += narrative.length + fingerprint.length;
    }
    appendFileSync(file, Buffer.concat(kept.flatMap(({ narrative, fingerprint }) => [narrative, fingerprint])));
  }
  return places;
}

function sourceIn(file: number, places: ReadonlyMap<string, Place>): NarrativeSource {
  const placeOf = (sourceId: string): Place => {
    const place = places.get(sourceId);
    if (place === undefined) throw new Error(`no narrative of ${sourceId}`);
    return place;
  };
  const read = (at: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    if (readSync(file, bytes, 0, length, at) < length) throw new Error(`a narrative was cut off at ${at}`);
    return bytes;
  };
  const narrativeBytes = ({ at, narrativeBytes: length }: Place) => read(at, length);
  const fingerprintBytes = ({ at, narrativeBytes: before, fingerprintBytes: length }: Place) => read(at + before, length);
  return {
    fingerprintOf: (sourceId) => {
      const place = places.get(sourceId);
      return place === undefined ? new Uint32Array() : wordsOf(fingerprintBytes(place));
    },
    narrativeOf: (sourceId) => unpackNarrative(narrativeBytes(placeOf(sourceId))),
    packedOf: (sourceId) => {
      const place = placeOf(sourceId);
      return { source_id: sourceId, origin: place.origin, narrative: narrativeBytes(place), fingerprint: fingerprintBytes(place) };
    },
  };
}
