import type { Configuration } from '#contract';
import { prepareIngest } from '#ingest';
import type { Lexicons } from '#lexicon';
import { type CorpusFile, contentId, type MaskedNarrative, type Report, type Source, type Unread } from '#model';
import { normalise } from '#text';
import { prepareMask } from '#tokens';

/** Shorter units are common words, not a quotation. */
const shortestUnit = 12;

export interface References {
  /** Masked units of all reference documents, without their final stop. */
  readonly units: ReadonlySet<string>;
  /** The files as read, for `sources`. */
  readonly files: readonly (Source | Unread)[];
  readonly fingerprint: string;
}

/**
 * Reads reference documents (notices, sample texts). What a report repeats of them, sentence by sentence and with names
 * and numbers masked, counts as recital, never as copying.
 */
export async function readReferences(files: readonly CorpusFile[], lexicons: Lexicons, configuration: Configuration): Promise<References> {
  const ingest = prepareIngest(lexicons, configuration);
  const mask = prepareMask(lexicons);
  const units = new Set<string>();
  const read: (Source | Unread)[] = [];
  for (const file of files) {
    const source = await ingest(file);
    read.push(source);
    if ('fault' in source) continue;
    for (const { unit } of unitsOf(mask(asReport(source), []))) if (unit.length >= shortestUnit) units.add(unit);
  }
  return { units, files: read, fingerprint: contentId(...[...units].sort()) };
}

/** The narrative with the units that stand in a reference document marked as recital. */
export function recognise(narrative: MaskedNarrative, references: ReadonlySet<string>): MaskedNarrative {
  if (references.size === 0) return narrative;
  const statutory = Uint8Array.from(narrative.statutory);
  for (const { no, unit } of unitsOf(narrative)) if (references.has(unit)) statutory[no] = 1;
  return { ...narrative, statutory };
}

function unitsOf({ value, bounds, statutory }: MaskedNarrative): readonly { readonly no: number; readonly unit: string }[] {
  return Array.from(statutory, (_, no) => ({ no, unit: value.slice(bounds[no], bounds[no + 1]).replace(/[。;!?,]$/, '') }));
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
