import type { Lexicons } from '#lexicon';
import { type Level, levels, type ManifestRow } from '#model';
import type { Divisions } from './divisions.ts';
import type { Agency } from './identity-agency.ts';
import type { Concluded } from './identity-year.ts';
import type { Region } from './region.ts';
import { chainOf } from './region-chain.ts';
import type { Unit, UnitOf } from './unit-type.ts';

export interface LevelEvidence {
  readonly agency: Agency | null;
  readonly unit: Unit | null;
  readonly region: Region | null;
  readonly manifest: ManifestRow | null;
}

/**
 * Level of the government the agency is or belongs to: by its name where that is enough (县, 镇), else by the division
 * its name ends in or begins with, else by the manifest. Zones are of every level: theirs is known only from the manifest.
 */
export function levelOf(
  { agency, unit, region, manifest }: LevelEvidence,
  table: Divisions,
  unitOf: UnitOf,
  lexicons: Lexicons,
): Concluded<Level> | null {
  const byName =
    agency === null ? null : (unit?.level ?? null) !== null ? (unit?.level ?? null) : divisionLevel(agency.name, region, table, unitOf);
  if (byName !== null) return { value: byName, inferred: agency?.inferred ?? false };
  const stated = manifest?.level == null ? undefined : lexicons.lexicon('manifest-levels').scan(manifest.level)[0]?.entry.yields['level'];
  const level = levels.find((one) => one === stated);
  return level === undefined ? null : { value: level, inferred: false };
}

function divisionLevel(name: string, region: Region | null, table: Divisions, unitOf: UnitOf): Level | null {
  const chain = chainOf(name, table);
  if (unitOf(name)?.type === 'zone' || belongsToZone(chain.rest, unitOf)) return null;
  if (chain.candidates.length > 0) {
    const [first, ...others] = chain.candidates;
    if (first !== undefined && others.every((one) => one.level === first.level)) return first.level;
    return region?.level ?? null;
  }
  return invented(name, unitOf);
}

function belongsToZone(rest: string, unitOf: UnitOf): boolean {
  for (let end = 2; end < rest.length; end += 1) if (unitOf(rest.slice(0, end))?.type === 'zone') return true;
  return false;
}

/** Units whose departments carry their name in front. */
const naming: ReadonlySet<string> = new Set(['province', 'county', 'district', 'banner']);

/** A department of a county that is not in the table: 清溪县教育局. */
function invented(name: string, unitOf: UnitOf): Level | null {
  for (let end = 2; end < name.length; end += 1) {
    const unit = unitOf(name.slice(0, end));
    if (unit !== null) return naming.has(unit.type) ? unit.level : null;
  }
  return null;
}
