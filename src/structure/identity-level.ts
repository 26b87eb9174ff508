import type { Lexicons } from '#lexicon';
import { type Level, levels, type ManifestRow, type UnitType } from '#model';
import type { AgencyNames } from './agency-name.ts';
import type { Agency } from './identity-agency.ts';
import type { Concluded } from './identity-year.ts';
import { type LevelCues, prepareLevelCues } from './level-cues.ts';
import type { Naming } from './naming.ts';
import type { Region } from './region.ts';
import { chainOf } from './region-chain.ts';
import type { Unit, UnitOf } from './unit-type.ts';

export interface KindEvidence {
  readonly agency: Agency | null;
  readonly unit: Unit | null;
  readonly region: Region | null;
  readonly manifest: ManifestRow | null;
  /** Form of the text. */
  readonly text: string;
}

/** What kind of unit an agency is, and the level of the government that it is or belongs to. */
export interface Kind {
  readonly type: Concluded<UnitType> | null;
  readonly level: Concluded<Level> | null;
}

/**
 * Makes the one reader of unit type and level: by the name where that is enough (县, 镇), by the division of the table
 * that it ends in or begins with, by the manifest, and by what the text says of its government: 各县(市、区) stand below a
 * city with districts, a zone is set up by a government. Without such words the level is not known. A 市 of county level is
 * a county, a municipality a province.
 */
export function prepareKindOf(naming: Naming, lexicons: Lexicons): (evidence: KindEvidence) => Kind {
  const cues = prepareLevelCues(lexicons, naming.table);
  return (evidence) => {
    const { unit, agency } = evidence;
    const level = levelOf(evidence, naming, cues, lexicons);
    const isOther = unit?.type === 'city' && (level?.value === 'county' || level?.value === 'province');
    if (isOther) return { type: level.value === 'county' ? { ...level, value: 'county' } : { ...level, value: 'province' }, level };
    return { type: unit === null ? null : { value: unit.type, inferred: agency?.inferred ?? false }, level };
  };
}

function levelOf({ agency, unit, region, manifest, text }: KindEvidence, naming: Naming, cues: LevelCues, lexicons: Lexicons) {
  const byName = agency === null ? null : (unit?.level ?? divisionLevel(agency.name, region, naming));
  if (byName !== null) return { value: byName, inferred: agency?.inferred ?? false };
  const said = manifest?.level == null ? undefined : lexicons.lexicon('manifest-levels').scan(manifest.level)[0]?.entry.yields['level'];
  const stated = levels.find((one) => one === said);
  if (stated !== undefined) return { value: stated, inferred: false };
  const told = agency === null || unit === null ? null : levelInText(agency.name, unit, text, naming, cues);
  return told === null ? null : { value: told, inferred: true };
}

/** The level of the division a name ends in or begins with; null for zones, which are of every level. */
function divisionLevel(name: string, region: Region | null, { names, table, unitOf }: Naming): Level | null {
  const local = names.local(name);
  const chain = chainOf(local, table);
  const places = placesIn(chain.rest, unitOf);
  if (unitOf(name)?.type === 'zone' || places.some(({ type }) => type === 'zone')) return null;
  const last = places.at(-1);
  if (last !== undefined) return last.level;
  if (chain.candidates.length > 0) {
    const [first, ...others] = chain.candidates;
    return first !== undefined && others.every((one) => one.level === first.level) ? first.level : (region?.level ?? null);
  }
  return ownKind(name, names)?.level ?? null;
}

/** The government of 县水利局: a 县. Its kind behind any character makes a name. */
function ownKind(name: string, names: AgencyNames): Unit | null {
  return names.isBare(name) ? names.unitOf(name.charAt(0).repeat(2)) : null;
}

/** Governments and zones that a name begins with, each behind the one before: 澹州市, 砧北区 of 澹州市砧北区财政局. */
function placesIn(name: string, unitOf: UnitOf): readonly Unit[] {
  const places: Unit[] = [];
  let from = 0;
  for (let end = 2; end < name.length; end += 1) {
    const unit = end - from < 2 ? null : unitOf(name.slice(from, end));
    if (unit === null) continue;
    if (!isPlace.has(unit.type)) break;
    places.push(unit);
    from = end;
  }
  return places;
}

const isPlace: ReadonlySet<string> = new Set(['province', 'city', 'county', 'district', 'banner', 'zone']);

/** What the text says of the government where the name leaves the level open. */
function levelInText(name: string, unit: Unit, text: string, { names, unitOf }: Naming, cues: LevelCues): Level | null {
  const places = placesIn(names.local(name), unitOf);
  if (unit.type === 'zone' || places.some(({ type }) => type === 'zone')) return cues.founder(text);
  const isCity = [unit, places.at(-1), ownKind(name, names)].some((one) => one?.type === 'city');
  if (isCity) return cues.ofCity(text, name, unit.type === 'city');
  return places.length === 0 && unit.type === 'department' ? cues.own(text) : null;
}
