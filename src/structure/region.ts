import type { Division, Divisions } from '#lexicon';
import type { ManifestRow } from '#model';
import { chainOf } from './region-chain.ts';
import { type DivisionWords, prepareUnlisted } from './region-unlisted.ts';
import type { Unit, UnitOf } from './unit-type.ts';

export interface Region {
  /** Names from the largest division, joined by `/`. */
  readonly names: string;
  readonly code: string | null;
  /** null for a region that only the manifest knows. */
  readonly level: Division['level'] | null;
  /** Some of the names stand neither in the agency's name nor in the text. */
  readonly inferred: boolean;
}

/** What a region is concluded from. `agency` is a form without a national body in front and null where none is known. */
export interface RegionEvidence {
  readonly agency: string | null;
  readonly core: string | null;
  readonly unit: Unit | null;
  readonly text: string;
  /** Form of the lead-in, which gives the address. */
  readonly lead: string;
  readonly manifest: ManifestRow | null;
  readonly path: string;
}

/** Superiors are named in so many characters; the longest reports have 30,000. */
const farthest = 60_000;

/**
 * The division an agency is or belongs to. Candidates come from the agency's own name (its divisions, its township by
 * the table of townships, the place a zone is called after) or, where it names none, from the manifest. Several are
 * told apart by the superior divisions that the text, the manifest or the folders name; where that leaves more than
 * one, the region is not known. A division that the table does not have is read from the agency's name or the folders.
 */
export function prepareRegionOf(
  table: Divisions,
  unitOf: UnitOf,
  divisionWords: DivisionWords,
): (evidence: RegionEvidence) => Region | null {
  const unlisted = prepareUnlisted(table, divisionWords);
  return (whole) => {
    const evidence = { ...whole, text: whole.text.slice(0, farthest) };
    const own = ownCandidates(evidence, table, unitOf);
    const stated = manifestDivision(evidence.manifest, table);
    const candidates = own.length > 0 ? own : [stated].filter((one) => one !== null);
    const division = candidates.length === 1 ? candidates[0] : chosen(candidates, stated, evidence, table);
    if (division !== undefined) return regionOf(division, stated, evidence, table);
    return (own.length > 0 ? null : asTheManifestSays(evidence.manifest)) ?? unlisted(evidence);
  };
}

function regionOf(division: Division, stated: Division | null, { agency, text, manifest }: RegionEvidence, table: Divisions): Region {
  const line = table.line(division);
  const said = `${agency ?? ''}\n${text}\n${manifest?.region ?? ''}`;
  const byManifest = stated !== null && table.line(stated).includes(division);
  return {
    code: division.code,
    level: division.level,
    names: furtherOf(division, stated, manifest) ?? line.map((one) => one.name).join('/'),
    inferred: !byManifest && line.some((one) => !said.includes(one.name)),
  };
}

function ownCandidates({ agency, core, unit, text, path }: RegionEvidence, table: Divisions, unitOf: UnitOf): readonly Division[] {
  if (agency === null) return [];
  const chain = chainOf(agency, table);
  const below = unit?.level === 'township' ? table.countiesWith(chainOf(core ?? agency, table).rest) : [];
  if (chain.candidates.length > 0) {
    const nested = below.filter((county) => chain.candidates.some((above) => table.line(county).includes(above)));
    return nested.length === 0 ? chain.candidates : nested;
  }
  if (below.length > 0) return below;
  // 滨江新区 need not be in the one 滨江区 of the table: something else must speak for it.
  const folders = path.split('/').slice(0, -1);
  const isSpokenFor = (place: Division) =>
    unitOf(place.name)?.type !== 'district' || table.line(place).some((one) => named(one, text, folders, agency, table) === 1);
  return calledAfter(agency, table, unitOf).filter(isSpokenFor);
}

/** 平潭综合实验区财政金融局 is in 平潭: a zone is called after the place it is in. */
function calledAfter(agency: string, table: Divisions, unitOf: UnitOf): readonly Division[] {
  for (let length = Math.min(table.longest, agency.length - 1); length >= 2; length -= 1) {
    const places = table.stemmed(agency.slice(0, length));
    if (places.length > 0 && zoneFollows(agency, length, unitOf)) return outermost(places, table);
  }
  return [];
}

/** A zone's name is at most this long: 国家级高新技术产业开发区. */
const longestZone = 14;

function zoneFollows(agency: string, from: number, unitOf: UnitOf): boolean {
  for (let end = from + 2; end <= Math.min(agency.length, from + longestZone); end += 1)
    if (unitOf(agency.slice(0, end))?.type === 'zone') return true;
  return false;
}

/** 安阳 is a city and a county in it: the city holds in both cases. */
function outermost(places: readonly Division[], table: Divisions): readonly Division[] {
  return places.filter((place) => !places.some((other) => other !== place && table.line(place).includes(other)));
}

/** The office may know divisions that the table does not. */
function asTheManifestSays(manifest: ManifestRow | null): Region | null {
  if (manifest?.region == null) return null;
  return {
    names: manifest.region
      .split(separators)
      .filter((name) => name !== '')
      .join('/'),
    code: manifest.regionCode,
    level: null,
    inferred: false,
  };
}

/** What the manifest names below the last division that the table has: 安徽省/云岭市/霁浦县. */
function furtherOf(division: Division, stated: Division | null, manifest: ManifestRow | null): string | null {
  const told = asTheManifestSays(manifest)?.names ?? '';
  return division === stated && told.includes(`${division.name}/`) ? told : null;
}

const separators = /[\s/,>-]+/g;

function manifestDivision(manifest: ManifestRow | null, table: Divisions): Division | null {
  const byCode = manifest?.regionCode == null ? null : table.byCode(manifest.regionCode.slice(0, 6));
  if (byCode !== null) return byCode;
  const chain = chainOf((manifest?.region ?? '').replaceAll(separators, ''), table);
  return chain.candidates.length === 1 ? (chain.candidates[0] ?? null) : null;
}

/** The one candidate whose superiors are named more closely than those of any other. */
function chosen(
  candidates: readonly Division[],
  stated: Division | null,
  { text, agency, path }: RegionEvidence,
  table: Divisions,
): Division | undefined {
  const folders = path.split('/').slice(0, -1);
  const scored = candidates.map((division) => {
    const line = table.line(division);
    if (stated !== null && (line.includes(stated) || table.line(stated).includes(division))) return { division, score: 16 };
    return { division, score: line.reduce((sum, one) => sum + weight[one.level] * named(one, text, folders, agency ?? '', table), 0) };
  });
  const best = Math.max(0, ...scored.map((one) => one.score));
  const winners = scored.filter((one) => one.score === best);
  return best > 0 && winners.length === 1 ? winners[0]?.division : undefined;
}

/** A nearer superior tells more: together the farther ones never outweigh it. */
const weight = { province: 1, city: 2, county: 4 } as const;

function named(division: Division, text: string, folders: readonly string[], agency: string, table: Divisions): 0 | 1 {
  if (text.includes(division.name) || agency.includes(division.name)) return 1;
  return folders.some((folder) => folder === division.name || table.stemmed(folder).includes(division)) ? 1 : 0;
}
