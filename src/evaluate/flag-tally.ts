import { type Certainty, certainties, type FlagCode, overlap, type Span } from '#model';
import { sumOf, type Tally } from './tally.ts';

/** One of ours; without a span it is about the report as a whole. */
export interface RaisedFlag {
  readonly code: FlagCode;
  readonly certainty: Certainty;
  readonly span: Span | null;
  /** Its second place, where that is in the same report: an annotator quotes the one or the other. */
  readonly other: Span | null;
}

/** One of the annotator's, at any of the places where its quotation stands; an empty quotation is about the whole report. */
export interface GoldFlag {
  readonly code: FlagCode;
  readonly certainty: Certainty;
  readonly quote: string;
  readonly places: readonly Span[];
}

/** Words on which a code must not be raised, wherever they stand. */
export type Forbidden = Pick<GoldFlag, 'code' | 'places'>;

/** Of the shorter of two spans: they are about the same words. */
const leastShare = 0.5;
/** A flag on a whole paragraph says nothing of the words in it. */
const mostTimes = 4;
/** A sentence around a short quotation is no paragraph. */
const alwaysShort = 60;

/** What is raised, without repetitions of one code at one place; and which of it hits which flag of the annotator. */
export interface MatchedFlags {
  readonly ours: readonly RaisedFlag[];
  /** By index of the gold flag. */
  readonly hits: readonly (readonly RaisedFlag[])[];
}

export function matchFlags(gold: readonly GoldFlag[], raised: readonly RaisedFlag[]): MatchedFlags {
  const ours = withoutRepetitions(raised);
  const hits: RaisedFlag[][] = gold.map(() => []);
  // A flag without a place is about one of them, whichever no other flag is on.
  for (const flag of ours.toSorted((left, right) => Number(left.span === null) - Number(right.span === null))) {
    // Equal quotations are told apart by place: the one that has no hit yet takes it, and only one.
    const taken = new Set<string>();
    const fitting = gold.map((each, no) => ({ each, no })).filter(({ each }) => isHit(flag, each));
    fitting.sort((left, right) => (hits[left.no]?.length ?? 0) - (hits[right.no]?.length ?? 0) || left.no - right.no);
    for (const { each, no } of flag.span === null ? fitting.slice(0, 1) : fitting) {
      if (taken.has(each.quote)) continue;
      taken.add(each.quote);
      hits[no]?.push(flag);
    }
  }
  return { ours, hits };
}

/** Less is surer. */
const rankOf = ({ certainty }: Pick<RaisedFlag, 'certainty'>) => certainties.indexOf(certainty);

/** Of one code at one place the surest, in the order of the first. */
function withoutRepetitions(raised: readonly RaisedFlag[]): readonly RaisedFlag[] {
  const byPlace = new Map<string, RaisedFlag>();
  for (const flag of raised) {
    const place = `${flag.code} ${flag.span?.start} ${flag.span?.end}`;
    const known = byPlace.get(place);
    if (known === undefined || rankOf(flag) < rankOf(known)) byPlace.set(place, flag);
  }
  return [...byPlace.values()];
}

function isHit({ code, span, other }: RaisedFlag, gold: GoldFlag): boolean {
  if (code !== gold.code) return false;
  if (span === null || gold.quote === '') return true;
  return [span, ...(other === null ? [] : [other])].some((own) => gold.places.some((place) => isAt(own, place)));
}

function isAt(span: Span, place: Span): boolean {
  return isOn(span, place) && span.end - span.start <= Math.max(mostTimes * (place.end - place.start), alwaysShort);
}

function isOn(span: Span, place: Span): boolean {
  const shared = overlap(span, place);
  return shared > 0 && shared >= leastShare * Math.min(span.end - span.start, place.end - place.start);
}

/** `judged` are the codes that the gold uses: of the others it says nothing, and they are only counted. */
export function tallyMatched(gold: readonly GoldFlag[], { ours, hits }: MatchedFlags, judged: ReadonlySet<FlagCode>): Tally {
  const right = new Set(hits.flat());
  return sumOf([
    ...gold.map(({ code, certainty }, no) => {
      const own = hits[no] ?? [];
      const isCertainty = own.some((flag) => flag.certainty === certainty);
      const isSurer = own.length > 0 && own.every((flag) => rankOf(flag) < rankOf({ certainty }));
      return {
        ...both('flags-gold', code, 1),
        ...both('flags-hit', code, own.length > 0 ? 1 : 0),
        'certainties-right': isCertainty ? 1 : 0,
        'flags-surer': isSurer ? 1 : 0,
      };
    }),
    ...ours.map((flag) =>
      judged.has(flag.code) ? { 'flags-all': 1, ...judgedFlag(flag, right.has(flag) ? 1 : 0) } : { 'flags-all': 1, 'flags-other-codes': 1 },
    ),
  ]);
}

/** By code and by how sure we are; right is what the gold has there, however sure its annotator was. */
function judgedFlag({ code, certainty }: RaisedFlag, isRight: number): Tally {
  const ofCertainty = { [`flags-ours ${certainty}`]: 1, [`flags-right ${certainty}`]: isRight };
  return { ...both('flags-ours', code, 1), ...both('flags-right', code, isRight), ...ofCertainty };
}

export function tallyForbidden(forbidden: readonly Pick<Forbidden, 'code'>[]): Tally {
  return sumOf(forbidden.map(({ code }) => both('must-not', code, 1)));
}

/** One for each forbidden code that was raised on the words, unless it is right about something there. */
export function tallyAlarms(forbidden: readonly Forbidden[], { ours, hits }: MatchedFlags): Tally {
  const right = new Set(hits.flat());
  const isAlarm = ({ code, places }: Forbidden, flag: RaisedFlag) => {
    const { span } = flag;
    if (flag.code !== code || span === null || right.has(flag)) return false;
    return places.some((place) => isOn(span, place));
  };
  return sumOf(forbidden.map((each) => both('alarms', each.code, ours.some((flag) => isAlarm(each, flag)) ? 1 : 0)));
}

const both = (name: string, code: FlagCode, count: number): Tally => ({ [name]: count, [`${name} ${code}`]: count });
