import type { Hit, Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped, type Identity, type UnitType } from '#model';
import { flagOf, weaker } from './flag.ts';
import { hasOtherSense, isAsSuperior, prepareRankTold, type RankTold } from './of-superior.ts';
import { ownNames } from './own-names.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

/**
 * Rank of the government that a word or a report belongs to: a unit may speak of those above it as “ours”.
 * A zone may lie in a county and may hold towns.
 */
const ranks: ReadonlyMap<string, number> = new Map([
  ['township', 1],
  ['town', 1],
  ['subdistrict', 1],
  ['county', 2],
  ['district', 2],
  ['banner', 2],
  ['zone', 1.5],
  ['city', 3],
  ['prefecture', 3],
  ['province', 4],
]);

/** What has departments below it, and no system of its own. */
const governments: ReadonlySet<UnitType> = new Set(['province', 'city', 'county', 'district', 'banner', 'town', 'township', 'subdistrict']);

const rankOf = (unit: string) => ranks.get(unit) ?? 0;

/** Characters before a word in which a named unit may be the one it speaks of. */
const near = 200;

/** A word of self-reference against the unit type (DOMAIN.md 2.5): 全街 in the report of a town. */
export const wrongUnitType: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('self-reference');
  const isRankTold = prepareRankTold(lexicons);
  return ({ report, reading }) => {
    const { unitType } = report.identity;
    if (unitType === null) return [];
    const references = selfReferences(reading.hits(words));
    // It was concluded, but the text itself says 我镇 over and again.
    const isConfirmed = references.filter(({ entry }) => entry.yields['unit'] === unitType).length >= confirming;
    const isDoubted = isDoubtful(report.identity, unitType) && !isConfirmed;
    return flatMapped(references, (hit) => {
      const start = reading.startOf(reading.statementAt(hit.start));
      const before = reading.spoken.slice(Math.max(start, hit.start - near), hit.start);
      const certainty = certaintyOf(report.identity, unitType, { hit, before }, isRankTold);
      if (certainty === null) return [];
      // The unit's own names hold the character: 镇 names inside 街道 names, 全区 in an autonomous region.
      if (holdsMark(hit, ownNames(report.identity)) && !(isAsSuperior(hit, unitType, rankOf, before) && isAlone(hit, references, reading)))
        return [];
      return [wrong(lexicons, report.identity, unitType, reading, hit, isDoubted ? weaker(certainty) : certainty)];
    });
  };
};

/** Uses of its own word from which a concluded unit type is taken as known: once may be a slip. */
const confirming = 2;

/** The words of self-reference that are words: those inside longer ones (健全镇村), quotations and titles left out. */
function selfReferences(hits: readonly Hit[]): readonly Hit[] {
  const compounds = hits.filter(({ entry }) => entry.yields['stance'] === 'compound');
  let next = 0;
  let last = -1;
  return hits.filter((hit) => {
    while (next < compounds.length && (compounds[next]?.end ?? 0) <= hit.start) next += 1;
    const compound = compounds[next];
    // 我街道 also holds 我街: the longer one comes first and takes the place.
    const isTaken = hit.start === last || (compound !== undefined && compound.start < hit.end);
    if (!isTaken) last = hit.start;
    return !isTaken;
  });
}

/** A word of self-reference, and what stands before it in its statement. */
interface Used {
  readonly hit: Hit;
  readonly before: string;
}

/** How surely the word names another kind of unit; null where it may be right. */
function certaintyOf(identity: Identity, unitType: UnitType, used: Used, isRankTold: RankTold): Certainty | null {
  const { stance, unit = '' } = used.hit.entry.yields;
  return ranks.has(unit) ? ofGovernment(identity, unitType, used, isRankTold) : ofOffice(unitType, unit, stance);
}

/** The unit type was concluded from little. */
function isDoubtful({ agency, title, inferred }: Identity, unitType: UnitType): boolean {
  return (agency === null && title === null) || inferred.includes('unitType') || (unitType === 'department' && inferred.includes('level'));
}

/** 我局, 我委 or 我厅 where the name of the unit has no such office. */
function ofOffice(unitType: UnitType, unit: string, stance: string | undefined): Certainty | null {
  if (unit === 'system') return governments.has(unitType) ? 'possible' : null;
  if (unit === 'institution') return ofInstitution(unitType, stance);
  // A hospital or a school has no office, but nobody knows what an organisation is part of.
  if (unitType === 'organisation') return stance === 'own' && unit !== 'commission' ? 'probable' : null;
  if (unitType === 'department' || unitType === 'zone') return stance === 'own' ? 'probable' : 'possible';
  // 我委 may be a party committee's word in a joint office.
  return stance === 'own' && unit !== 'commission' ? 'certain' : 'probable';
}

/** 我院 or 全校师生 where the name tells of no such house; one organisation may be part of another. */
function ofInstitution(unitType: UnitType, stance: string | undefined): Certainty | null {
  if (unitType === 'organisation') return null;
  return stance === 'own' ? 'probable' : 'possible';
}

/** A government's word: wrong where the unit is of the same or a higher rank and yet no such unit. */
function ofGovernment(identity: Identity, unitType: UnitType, { hit, before }: Used, isRankTold: RankTold): Certainty | null {
  const rank = rankOf(hit.entry.yields['unit'] ?? '');
  const reach = ranks.get(unitType) ?? ranks.get(identity.level ?? '') ?? 0;
  if (unitType === 'organisation' || isZone(identity, unitType, hit) || hasOtherSense(identity, hit)) return null;
  if (rank > reach) return isRankTold(identity, rank) && !holdsMark(hit, before) ? 'probable' : null;
  const isOwn = hit.entry.yields['stance'] !== 'whole';
  if (rank === reach) return ofEqual(identity, unitType, rank, isOwn);
  if (isOwn) return unitType === 'department' || unitType === 'zone' ? 'probable' : 'certain';
  // A higher unit may tell of one town by name: 某镇…全镇.
  return holdsMark(hit, before) ? null : 'possible';
}

/** No word of its own beside it, as where a town tells what its county did first. */
function isAlone(hit: Hit, references: readonly Hit[], reading: ReportReading): boolean {
  const no = reading.statementAt(hit.start);
  return !references.some((other) => other !== hit && reading.statementAt(other.start) === no);
}

function ofEqual(identity: Identity, unitType: UnitType, rank: number, isOwn: boolean): Certainty | null {
  if (unitType === 'department' && !isRegionKnown(identity, rank)) return null;
  return isOwn ? 'certain' : 'probable';
}

function holdsMark(hit: Hit, text: string): boolean {
  return [...(hit.entry.yields['mark'] ?? '')].some((character) => text.includes(character));
}

/** 区 is also a zone's word and, where nobody knows the province, may be an autonomous region's. */
function isZone(identity: Identity, unitType: UnitType, hit: Hit): boolean {
  if (hit.entry.yields['unit'] !== 'district') return false;
  return unitType === 'zone' || identity.regionCode === null;
}

/** A department is told apart from its own government only where the division of that rank is known. */
function isRegionKnown(identity: Identity, rank: number): boolean {
  const { region, regionCode } = identity;
  if (region === null || regionCode === null || rank < 2) return false;
  return !regionCode.endsWith(rank >= 3 ? '0000' : '00');
}

function wrong(lexicons: Lexicons, identity: Identity, unitType: UnitType, reading: ReportReading, hit: Hit, certainty: Certainty): Flag {
  const unit = lexicons.message(`check/unit-${unitType}`);
  const unknown = lexicons.message('check/unknown-agency');
  return flagOf(lexicons, {
    code: 'wrong-unit-type',
    severity: certainty === 'possible' ? 'medium' : 'high',
    certainty,
    span: reading.spanOf(hit.start, hit.end),
    rule: 'wrong-unit-type',
    zh: { word: reading.value.slice(hit.start, hit.end), unit: unit.zh, agency: identity.agency ?? unknown.zh },
    en: { unit: unit.en, agency: identity.agency ?? unknown.en },
  });
}
