import type { Hit, Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped, type UnitType } from '#model';
import { flagOf } from './flag.ts';
import type { Examined, RuleMaker } from './rule.ts';

/** Offices that have no other offices, let alone regions, below them; of an organisation only those of a government are not. */
const single: ReadonlySet<UnitType> = new Set(['town', 'township', 'subdistrict', 'department', 'organisation']);

const longestClause = 60;

/** Of places one may speak for their own sake, 部分省份的收购价格; only what is said against them tells of a text about many agencies. */
const wide: ReadonlySet<string> = new Set(['places', 'provinces', 'loose']);

const isOfOthers = ({ entry }: Hit): boolean => entry.yields['cue'] === 'others';

/** Whether the rest of its clause finds fault. */
function isBlamed({ reading }: Examined, { start, end }: Hit, faults: readonly Hit[]): boolean {
  const last = endOfClause(reading.value, end);
  return faults.some((fault) => fault.start >= start && fault.end <= last);
}

/** 多数部门, 部分地区 in the report of a single office: words about many agencies (DOMAIN.md 2.2, edge case 15). */
export const notThisUnit: RuleMaker = (lexicons) => {
  const cues = lexicons.lexicon('review-cues');
  return (examined) => {
    const { unitType, level } = examined.report.identity;
    if (unitType === null) return [];
    const found = examined.reading.hits(cues);
    const faults = found.filter(({ entry }) => entry.yields['cue'] === 'fault');
    const hits = found.filter((hit) => isOfOthers(hit) && (!wide.has(hit.entry.yields['reach'] ?? '') || isBlamed(examined, hit, faults)));
    // The department of a province or a city writes of the offices below it, and rightly.
    const isOfTrade = unitType === 'department' && level !== 'county' && level !== 'township';
    return flatMapped(togetherIn(examined, hits), (words) => {
      const certainty = certaintyOf(unitType, reachesOf(words), isOfTrade);
      return certainty === null ? [] : [flagFor(lexicons, examined, unitType, words, certainty)];
    });
  };
};

const reachesOf = (words: readonly Hit[]): ReadonlySet<string | undefined> => new Set(words.map(({ entry }) => entry.yields['reach']));

/** Whether regions, townships or offices are spoken of decides; null where the unit may have such below it, or work with them. */
function certaintyOf(unitType: UnitType, reaches: ReadonlySet<string | undefined>, isOfTrade: boolean): Certainty | null {
  const isWide = [...wide].some((reach) => reaches.has(reach));
  if (!single.has(unitType)) return ofLarger(unitType, reaches, isWide);
  if (unitType === 'organisation') return isWide || reaches.has('districts') ? 'possible' : null;
  if (!isWide && unitType === 'department') return reaches.has('seats') && !isOfTrade ? 'possible' : null;
  return reaches.has('places') && !isOfTrade ? 'probable' : 'possible';
}

/** A county has no provinces and cities, a zone no regions. */
function ofLarger(unitType: UnitType, reaches: ReadonlySet<string | undefined>, isWide: boolean): Certainty | null {
  if (unitType === 'zone') return isWide ? 'possible' : null;
  return ofCounty.has(unitType) && reaches.has('provinces') ? 'possible' : null;
}

const ofCounty: ReadonlySet<UnitType> = new Set(['county', 'district', 'banner']);

/** Hits of one statement are one finding: 多数部门…,部分地区…. */
function togetherIn({ reading }: Examined, hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const byStatement = new Map<number, Hit[]>();
  for (const hit of hits) {
    const no = reading.statementAt(hit.start);
    byStatement.set(no, [...(byStatement.get(no) ?? []), hit]);
  }
  return [...byStatement.values()];
}

function flagFor(lexicons: Lexicons, { reading }: Examined, unitType: UnitType, hits: readonly Hit[], certainty: Certainty): Flag {
  const [first, last] = [hits[0]?.start ?? 0, hits.at(-1)?.end ?? 0];
  const [hit] = hits;
  const unit = lexicons.message(`check/unit-${unitType}`);
  return flagOf(lexicons, {
    code: 'not-this-unit',
    severity: 'medium',
    certainty,
    span: reading.spanOf(first, endOfClause(reading.value, last)),
    rule: 'not-this-unit',
    zh: { words: reading.value.slice(hit?.start, hit?.end), unit: unit.zh },
    en: { unit: unit.en },
  });
}

function endOfClause(value: string, from: number): number {
  const stop = value.slice(from, from + longestClause).search(/[,。;:!?\n]/);
  return stop === -1 ? from : from + stop;
}
