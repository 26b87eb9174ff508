import { contentId, type MaskedNarrative } from '#model';
import type { ComparedReport } from '#similarity';
import type { SyntheticFile } from '#synthesise';

/** A synthetic report as similarity sees it, masked without being analysed: 50,000 would take minutes to read. */
export interface RoughReport extends Omit<ComparedReport, 'fingerprints'> {
  readonly units: readonly string[];
}

const own = '\ue001';
const number = '\ue004';

/** Prose lines in sentences, with the names of its divisions, its own and every number masked. */
export function roughReport({ path, text, truth }: SyntheticFile): RoughReport {
  const [line] = truth;
  if (line?.kind !== 'report') throw new Error(`${path}: the truth of a report begins with the report`);
  const names = [line.agency, ...line.region.split('/')].sort((left, right) => right.length - left.length);
  const masked = names.reduce((masking, name) => masking.replaceAll(name, own), text).replaceAll(/\d+/g, number);
  const prose = masked.split('\n').filter((row) => row.includes('。') && !row.includes('|'));
  const units = prose.flatMap((row) => row.replaceAll(/\s/g, '').match(/[^。]+。?/g) ?? []);
  const identity = { reportId: contentId(path), agency: line.agency, agencyKey: `${line.region}/${line.agency}` };
  return { ...identity, year: line.year, region: line.region, units };
}

/**
 * Made anew whenever it is asked for, so that only the units are held. Spans are offsets into the masked prose: every
 * narrative has the same ones as far as it goes.
 */
export function narrativeOf({ units }: RoughReport): MaskedNarrative {
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
    statutory: new Uint8Array(units.length),
    sentenceNos: Uint32Array.from(units, (_, i) => i),
    telling: new Uint8Array(units.length),
    breaks: Uint8Array.from(units, (_, i) => (i === 0 ? 1 : 0)),
    numbers: new Uint32Array(),
  };
}

let offsets = new Uint32Array();
