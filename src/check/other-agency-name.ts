import type { Hit, Lexicons } from '#lexicon';
import { type Flag, flatMapped, type Identity, type UnitType } from '#model';
import { normalise } from '#text';
import { flagOf } from './flag.ts';
import type { Examined, RuleMaker } from './rule.ts';

/** Kinds of names that may stand for the own one; governments above the township rightly name those below them. */
const seats: ReadonlyMap<UnitType, string> = new Map([
  ['town', 'township'],
  ['township', 'township'],
  ['subdistrict', 'township'],
  ['zone', 'zone'],
  ['department', 'department'],
]);

/** Longest names of a seat, characters before its suffix. */
const longest: Readonly<Record<string, number>> = { township: 4, zone: 4, department: 12 };
const shortest = 2;

/** The name of another agency of the same kind, acting where the own name should stand (DOMAIN.md 3). */
export const otherAgencyName: RuleMaker = (lexicons) => {
  const peers = lexicons.lexicon('peers');
  const boundaries = lexicons.words('name-boundaries');
  const noNames = lexicons.words('no-names');
  return (examined) => {
    const { agency, unitType, inferred } = examined.report.identity;
    const seat = unitType === null ? undefined : seats.get(unitType);
    // Without a name of its own nobody can tell another's.
    if (agency === null || seat === undefined || inferred.includes('agency')) return [];
    let names: string | null = null;
    const isOwn = (stem: string) => {
      names ??= ownNames(examined.report.identity);
      return names.includes(stem);
    };
    const told = new Set<number>();
    return flatMapped(examined.reading.hits(peers), (hit) => {
      if (hit.entry.yields['seat'] !== seat) return [];
      const start = startOfName(examined.reading.spoken, hit.start, longest[seat] ?? 0, boundaries);
      if (start === null || told.has(start)) return [];
      const stem = stemOf(examined.reading.spoken.slice(start, hit.start), seat);
      if (stem.length < shortest || noNames.some((word) => stem.includes(word)) || isOwn(stem)) return [];
      told.add(start);
      return [flagFor(lexicons, examined, start, hit, seat)];
    });
  };
};

function ownNames({ agency, region, title }: Identity): string {
  return normalise([agency, region, title].join('\n')).value;
}

const han = /\p{Script=Han}/u;

/** Where the name before a suffix begins: at the head of a clause, or behind a word that may stand before names. */
function startOfName(spoken: string, suffix: number, most: number, boundaries: readonly string[]): number | null {
  for (let start = suffix - shortest; start >= Math.max(0, suffix - most); start -= 1) {
    if (!han.test(spoken[start] ?? '') || !han.test(spoken[start + 1] ?? '')) return null;
    const before = spoken.slice(Math.max(0, start - 3), start);
    if (start === 0 || !han.test(before.at(-1) ?? '') || boundaries.some((word) => before.endsWith(word))) return start;
  }
  return null;
}

/** A department's level is no part of what tells it from others: 区卫生健康 is the 卫生健康 of 云河市. */
function stemOf(name: string, seat: string): string {
  return seat === 'department' ? name.replace(/^.{0,4}[省市州县区旗]/u, '') : name;
}

function flagFor(lexicons: Lexicons, { report, reading }: Examined, start: number, hit: Hit, seat: string): Flag {
  const end = hit.start + Number(hit.entry.yields['suffix']);
  const name = reading.value.slice(start, end);
  // A department has others beside it whose doings it may tell.
  const certainty = seat === 'department' ? 'possible' : 'probable';
  return flagOf(lexicons, {
    code: 'other-agency-name',
    severity: certainty === 'probable' ? 'high' : 'medium',
    certainty,
    span: reading.spanOf(start, end),
    rule: 'other-agency-name',
    zh: { name, agency: report.identity.agency ?? '' },
  });
}
