import type { Configuration } from '#contract';
import { prepareIngest } from '#ingest';
import type { Lexicons } from '#lexicon';
import type { CorpusFile, MaskedNarrative, Report, Source, Unread } from '#model';
import { normalise } from '#text';
import { prepareMask } from '#tokens';

/** Shorter units are common words, not a quotation; characters of the masked form. */
const shortestUnit = 12;
/** Places looked at for one beginning: a reference that repeats itself must not make the search quadratic. */
const mostPlaces = 64;

/** What may differ where a quotation begins or ends: the mask's symbol of an enumerator or a name, the final stop. */
const edges = /^[\ue000-\uf8ff]+|[。;!?,]$/g;

export interface References {
  /** The masked narratives of all reference documents. */
  readonly text: string;
  /** The files as read, for `sources`. */
  readonly files: readonly (Source | Unread)[];
}

/** Reads reference documents: notices, sample texts, whatever reports may repeat without copying from each other. */
export async function readReferences(files: readonly CorpusFile[], lexicons: Lexicons, configuration: Configuration): Promise<References> {
  const ingest = prepareIngest(lexicons, configuration);
  const mask = prepareMask(lexicons);
  const read: (Source | Unread)[] = [];
  const texts: string[] = [];
  for (const file of files) {
    const source = await ingest(file);
    read.push(source);
    if (!('fault' in source)) texts.push(mask(asReport(source), []).value);
  }
  return { text: texts.join('\n'), files: read };
}

/**
 * Marks the units of a narrative that stand word for word in the references, names and numbers masked: they count as
 * recital, never as copying. An edited quotation is not recognised.
 */
export function prepareRecognise(references: string): (narrative: MaskedNarrative) => MaskedNarrative {
  const places = placesOf(references);
  const isQuoted = (unit: string) => (places.get(unit.slice(0, shortestUnit)) ?? []).some((place) => references.startsWith(unit, place));
  return (narrative) => {
    const { value, bounds } = narrative;
    if (places.size === 0) return narrative;
    const statutory = narrative.statutory.map((known, no) => {
      const unit = value.slice(bounds[no], bounds[no + 1]).replace(edges, '');
      return known === 1 || (unit.length >= shortestUnit && isQuoted(unit)) ? 1 : 0;
    });
    return { ...narrative, statutory };
  };
}

/** Where each run of the shortest unit's length begins. */
function placesOf(references: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let start = 0; start + shortestUnit <= references.length; start += 1) {
    const run = references.slice(start, start + shortestUnit);
    const known = places.get(run);
    if (known === undefined) places.set(run, [start]);
    else if (known.length < mostPlaces) known.push(start);
  }
  return places;
}

/** A reference document has no sections; masking needs its sentences only. */
function asReport(source: Source): Report {
  const form = normalise(source.text);
  const identity = {
    agency: null,
    unitType: null,
    level: null,
    region: null,
    regionCode: null,
    year: null,
    publishedOn: null,
    title: null,
    inferred: [],
    statements: [],
  };
  const sentences = [...form.value.matchAll(/[^。;!?\n]+[。;!?]?/g)].map(({ 0: words, index }, no) => ({
    no,
    section: 'other' as const,
    path: [],
    span: form.toText(index, index + words.length),
  }));
  return {
    reportId: source.sourceId,
    source,
    form,
    identity,
    script: form.script,
    sections: [],
    blocks: [],
    cells: [],
    sentences,
    headings: [],
    leaves: [],
  };
}
