import { divisions, type Hit, type Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped, type Identity, type UnitType } from '#model';
import { flagOf } from './flag.ts';
import { type NamedAgency, type NameWords, namedAgency, namedOffice, nameWords } from './named-agency.ts';
import { kindAtEnd, type OwnPlaces, ownPlaces } from './own-places.ts';
import type { RuleMaker } from './rule.ts';
import { standsIn } from './words-at.ts';

/** Kinds of names that may stand for the own one; governments above the township rightly name those below them. */
const seats: ReadonlyMap<UnitType, string> = new Map([
  ['town', 'township'],
  ['township', 'township'],
  ['subdistrict', 'township'],
  ['zone', 'zone'],
  ['department', 'department'],
  ['organisation', 'organisation'],
]);

/** Longest own part of a name, characters before its suffix. */
const longest: Readonly<Record<string, number>> = { township: 4, zone: 4, county: 9, city: 9, organisation: 8 };

/** Words around names, as the rule needs them. */
interface Words {
  readonly names: NameWords;
  /** Whether a part stands in it that no name of a place or an organisation has. */
  readonly holdsNoName: (stem: string) => boolean;
  /** Words that end like divisions and are none. */
  readonly lookalikes: readonly string[];
}

/** The name of another agency of the same kind, or of another place, where the own name should stand (DOMAIN.md 3). */
export const otherAgencyName: RuleMaker = (lexicons) => {
  const [peers, documents] = [lexicons.lexicon('peers'), lexicons.lexicon('documents')];
  const kinds = lexicons.words('division-kinds');
  const kind = kindAtEnd(kinds);
  const boundaries = lexicons.words('name-boundaries');
  const governments = lexicons.words('government-words');
  const words: Words = {
    names: nameWords(boundaries, kinds),
    holdsNoName: standsIn([...lexicons.words('no-names'), ...boundaries]),
    lookalikes: lexicons.words('division-lookalikes'),
  };
  return ({ report, reading }) => {
    const { identity } = report;
    // Without a name of its own nobody can tell another's.
    if (identity.agency === null || identity.unitType === null || identity.inferred.includes('agency')) return [];
    const plans = reading.quoted(documents).filter(({ entry }) => entry.yields['role'] === 'local-plan');
    // A name is told once: as surely as its surest words tell it.
    const hits = [...reading.hits(peers), ...plans].toSorted((left, right) => doubtOf(left) - doubtOf(right));
    if (hits.length === 0) return [];
    const places = ownPlaces(identity, divisions(lexicons), kind);
    const told = new Set<number>();
    return flatMapped(hits, (hit) => {
      if (!isDue(hit, identity, places)) return [];
      // Plans are told by their titles, which are blanked out in what is spoken.
      const text = plans.includes(hit) ? reading.value : reading.spoken;
      const end = endOfName(text, hit);
      const name = nameBefore(text, hit, end, words);
      if (name === null || told.has(name.start)) return [];
      const isHead = isAtHead(text, name.start) && (isOffice(hit) || governments.some((word) => text.startsWith(word, end)));
      const certainty = certaintyOf(name, hit, identity, places, words, isHead);
      if (certainty === null) return [];
      told.add(name.start);
      const span = reading.spanOf(name.start, end);
      return [flagFor(lexicons, identity, reading.value.slice(name.start, end), span, certainty)];
    });
  };
};

const doubtOf = ({ entry }: Hit): number => (entry.yields['strength'] === undefined ? 0 : 1);

/** Names of this kind say something about this agency. */
function isDue({ entry }: Hit, { unitType }: Identity, places: OwnPlaces): boolean {
  const seat = entry.yields['seat'] ?? '';
  if (seat === 'county' || seat === 'city') return places.knows(seat);
  return seat === 'department' || (unitType !== null && seats.get(unitType) === seat);
}

const office = /^\p{Script=Han}{1,12}?(?:委员会|局|委|厅)/u;

function endOfName(spoken: string, { entry, start }: Hit): number {
  if (entry.yields['seat'] !== 'department') return start + Number(entry.yields['suffix'] ?? 1);
  return start + (office.exec(spoken.slice(start, start + 16))?.[0].length ?? 0);
}

function nameBefore(spoken: string, { entry, start }: Hit, end: number, { names }: Words): NamedAgency | null {
  const seat = entry.yields['seat'] ?? '';
  return seat === 'department' ? namedOffice(spoken, start, end - 1, names) : namedAgency(spoken, start, longest[seat] ?? 0, names);
}

/** How surely the name is another's; null where it is the own one, one that may stand there, or no name. */
function certaintyOf(name: NamedAgency, hit: Hit, identity: Identity, places: OwnPlaces, words: Words, isHead: boolean): Certainty | null {
  const seat = hit.entry.yields['seat'] ?? '';
  if (hit.entry.yields['strength'] === 'head') {
    const isShort = (name.places.at(-1) ?? '').length <= longestUnlisted;
    return isHead && isShort && ofDepartment(name, hit, identity, places, words) !== null ? 'possible' : null;
  }
  if (seat === 'department') return ofDepartment(name, hit, identity, places, words);
  if (words.holdsNoName(name.stem)) return null;
  if (seat !== 'county' && seat !== 'city') return places.holds(name.stem) ? null : 'probable';
  return ofPlace(name, hit, identity, places, words, isHead);
}

/** The government of another county or city. */
function ofPlace(
  { stem }: NamedAgency,
  { entry }: Hit,
  identity: Identity,
  places: OwnPlaces,
  words: Words,
  isHead: boolean,
): Certainty | null {
  const { seat, kind = '', strength } = entry.yields;
  const place = `${stem}${kind}`;
  if (!isPlace(place, places, words) || !places.isForeign(place)) return null;
  if (places.isListed) return 'probable';
  if (strength === 'weak') return isHead ? 'possible' : null;
  // A city may hold others of the county level.
  return seat === 'city' && identity.level === 'city' ? 'possible' : 'probable';
}

/** 丹水市政府, 泗源县教育局 as the first words of a sentence: what acts there, whatever it does. */
const isAtHead = (text: string, start: number): boolean => start === 0 || sentenceEnds.has(text[start - 1] ?? '');
const isOffice = ({ entry }: Hit): boolean => entry.yields['seat'] === 'department';

const sentenceEnds = new Set(['。', '!', '?', ';', '\n']);
/** Longest name of a division that cannot be looked up, characters; autonomous ones tell their peoples too. */
const longestUnlisted = 4;
const autonomous = /自治.$/u;

function isPlace(place: string, { isListed }: OwnPlaces, { lookalikes }: Words): boolean {
  if (!isListed && place.length > longestUnlisted && !autonomous.test(place)) return false;
  return !lookalikes.some((word) => place.endsWith(word));
}

/** The own office of another place, or another office of the own one; the latter acts beside the agency and may be told of. */
function ofDepartment(
  { places: named, stem }: NamedAgency,
  hit: Hit,
  identity: Identity,
  places: OwnPlaces,
  words: Words,
): Certainty | null {
  const place = named.at(-1) ?? '';
  if (identity.unitType !== 'department' && !places.isListed) return null;
  const isNamed = place.length > 1 && !words.holdsNoName(place.slice(0, -1));
  if (isNamed && identity.region !== null && places.isForeign(place)) return 'probable';
  // 省财政厅网站 may be where something stands.
  if (identity.unitType !== 'department' || hit.entry.yields['strength'] === 'weak' || places.holds(stem)) return null;
  // It calls others by their office, and itself by its place too.
  return isNamed ? 'probable' : 'possible';
}

function flagFor(lexicons: Lexicons, { agency }: Identity, name: string, span: Flag['span'], certainty: Certainty): Flag {
  return flagOf(lexicons, {
    code: 'other-agency-name',
    severity: certainty === 'probable' ? 'high' : 'medium',
    certainty,
    span,
    rule: 'other-agency-name',
    zh: { name, agency: agency ?? '' },
  });
}
