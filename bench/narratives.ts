import type { Lexicon } from '#lexicon';
import { contentId, type MaskedNarrative } from '#model';
import type { ComparedReport } from '#similarity';
import type { SyntheticFile } from '#synthesise';
import { normalise } from '#text';

/** A synthetic report as similarity sees it, masked without being analysed: 50,000 would take minutes to read. */
export interface RoughReport extends Omit<ComparedReport, 'fingerprints'> {
  readonly units: readonly string[];
  /** One per unit: 1 for one that recites the law. */
  readonly statutory: Uint8Array;
}

const own = '\ue001';
const number = '\ue004';

/** So much of a unit is of phrases of the law when it recites, symbols and punctuation included. */
const mostOfIt = 0.5;

/** Prose lines in sentences, with the names of its divisions, its own and every number masked. `phrases`: lexicons/statutory.yaml. */
export function roughReport({ path, text, truth }: SyntheticFile, phrases: Lexicon): RoughReport {
  const [line] = truth;
  if (line?.kind !== 'report') throw new Error(`${path}: the truth of a report begins with the report`);
  const names = [line.agency, ...line.region.split('/')].sort((left, right) => right.length - left.length);
  const masked = names.reduce((masking, name) => masking.replaceAll(name, own), normalise(text).value).replaceAll(/\d+/g, number);
  const prose = masked.split('\n').filter((row) => row.includes('。') && !/[|\t]/.test(row));
  const units = prose.flatMap((row) => row.replaceAll(/\s/g, '').match(/[^。]+。?/g) ?? []);
  const identity = { reportId: contentId(path), agency: line.agency, agencyKey: `${line.region}/${line.agency}` };
  return {
    ...identity,
    year: line.year,
    region: line.region,
    units,
    statutory: Uint8Array.from(units, (unit) => (recites(unit, phrases) ? 1 : 0)),
  };
}

function recites(unit: string, phrases: Lexicon): boolean {
  const covered = new Uint8Array(unit.length);
  for (const { start, end } of phrases.scan(unit)) covered.fill(1, start, end);
  return covered.reduce((sum, is) => sum + is, 0) >= unit.length * mostOfIt;
}

/**
 * Made anew whenever it is asked for, so that only the units are held. Spans are offsets into the masked prose: every
 * narrative has the same ones as far as it goes.
 */
export function narrativeOf({ units, statutory }: RoughReport): MaskedNarrative {
  const value = units.join('');
  const bounds = new Uint32Array(units.length + 1);
  units.forEach((unit, i) => {
    bounds[i + 1] = (bounds[i] ?? 0) + unit.length;
  });
  if (offsets.length <= value.length) offsets = Uint32Array.from({ length: 2 * value.length + 1 }, (_, i) => i);
  return {
    value,
    starts: offsets.subarray(0, value.length),
    ends: offsets.subarray(1, value.length + 1),
    bounds,
    statutory,
    sentenceNos: Uint32Array.from(units, (_, i) => i),
    telling: new Uint8Array(units.length),
    breaks: Uint8Array.from(units, (_, i) => (i === 0 ? 1 : 0)),
    numbers: new Uint32Array(),
  };
}

let offsets = new Uint32Array();
