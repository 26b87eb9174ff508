import type { MaskedNarrative } from '#model';
import type { Store } from '#store';
import { unpackNarrative, wordsOf } from './packed-narrative.ts';

export interface NarrativeSource {
  readonly fingerprintOf: (sourceId: string) => Uint32Array;
  readonly narrativeOf: (sourceId: string) => MaskedNarrative;
}

/** All narratives, packed in memory (about 5 kB each) and unpacked when asked for. */
export async function loadNarratives(store: Store): Promise<NarrativeSource> {
  const packed = new Map<string, Uint8Array>();
  const fingerprints = new Map<string, Uint32Array>();
  for await (const rows of store.narratives()) {
    for (const { source_id, narrative, fingerprint } of rows) {
      packed.set(source_id, narrative);
      fingerprints.set(source_id, wordsOf(fingerprint));
    }
  }
  return {
    fingerprintOf: (sourceId) => fingerprints.get(sourceId) ?? new Uint32Array(),
    narrativeOf: (sourceId) => {
      const bytes = packed.get(sourceId);
      if (bytes === undefined) throw new Error(`no narrative of ${sourceId}`);
      return unpackNarrative(bytes);
    },
  };
}
