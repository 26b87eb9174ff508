import type { Lexicons } from '#lexicon';
import { flatMapped, matchesOf } from '#model';
import { clauseAround } from './clause.ts';
import { clauseOf, type Pair, type Range } from './contradiction-pair.ts';
import { type Count, prepareCount } from './quantity.ts';
import type { ReportReading } from './report-reading.ts';
import type { AreOfOneScope } from './scope.ts';

/** 未召开新闻发布会: what was not done, by a verb of lexicons/act-verbs. */
interface Denial extends Range {
  readonly verbs: readonly string[];
  readonly object: string;
}

/** Letters of an object that names one thing; 活动 would be anything. */
const shortestObject = 4;
const longestObject = 14;
/** Letters between a verb and its object: 组织了两场…. */
const widest = 10;

/**
 * An act denied in one place and told in another, in whatever words the object has: 未召开新闻发布会, 召开新闻发布会3场. Looks for
 * the object only where something is denied.
 */
export function prepareDeniedYetDone(lexicons: Lexicons): (reading: ReportReading, areOfOneScope: AreOfOneScope) => readonly Pair[] {
  const rows = lexicons.words('act-verbs').map((row) => row.split('、'));
  const verbs = [...new Set(rows.flat())];
  const [denials, fillers] = [lexicons.words('act-denials'), lexicons.words('act-fillers')];
  const denied = new RegExp(
    `(?:${denials.join('|')})(${verbs.join('|')})(?:${fillers.join('|')})*([\\p{Script=Han}、]{${shortestObject},${3 * longestObject}})`,
    'gu',
  );
  const [undone, hedges] = [lexicons.words('undone'), lexicons.words('hedges')];
  const tails = lexicons.words('object-tails');
  const countOf = prepareCount(lexicons);
  return (reading, areOfOneScope) =>
    flatMapped(denialsIn(reading.spoken, denied, rows, tails), (denial): readonly Pair[] => {
      const said = reading.spoken.slice(clauseAround(reading.spoken, denial.start)[0], denial.start);
      if (hedges.some((word) => said.includes(word))) return [];
      // Without a figure it may be told in general, or of somebody else.
      const done = doneIn(reading.spoken, denial, undone).find(
        (place) => areOfOneScope(reading, denial, place) && isCounted(countOf(reading), reading.spoken, place),
      );
      if (done === undefined) return [];
      return [{ rule: 'nil-yet-told', left: clauseOf(reading, denial), right: clauseOf(reading, done), certainty: 'probable' }];
    });
}

function denialsIn(spoken: string, denied: RegExp, rows: readonly (readonly string[])[], tails: readonly string[]): readonly Denial[] {
  return flatMapped(matchesOf(spoken, denied), (match) => {
    const [whole, verb = '', objects = ''] = match;
    // 未开展评议的单位: whose denial that is, is not told. 未组织培训等: and what else.
    if (/[的等]/.test(objects)) return [];
    const same = [...new Set(rows.filter((row) => row.includes(verb)).flat())];
    return objects
      .split(/[、或和及]/)
      .map((object) => withoutTail(object, tails))
      .filter(({ length }) => length >= shortestObject && length <= longestObject)
      .map((object) => ({ verbs: same, object, start: match.index, end: match.index + whole.length }));
  });
}

const withoutTail = (object: string, tails: readonly string[]): string => {
  const tail = tails.find((word) => object.endsWith(word));
  return tail === undefined ? object : object.slice(0, -tail.length);
};

/** Where the object stands behind one of the verbs in a clause that denies and plans nothing. */
function doneIn(spoken: string, { object, verbs, start, end }: Denial, undone: readonly string[]): readonly Range[] {
  const places: Range[] = [];
  for (let at = spoken.indexOf(object); at !== -1; at = spoken.indexOf(object, at + object.length)) {
    if (at >= start && at < end) continue;
    const [from] = clauseAround(spoken, at);
    const before = spoken.slice(from, at);
    const verb = Math.max(...verbs.map((word) => before.lastIndexOf(word)));
    if (verb === -1 || before.length - verb > widest || undone.some((word) => before.includes(word))) continue;
    places.push({ start: from + verb, end: at + object.length });
  }
  return places;
}

/** A figure that is not nothing, beside the act. */
function isCounted(count: Count, spoken: string, { start, end }: Range): boolean {
  const [from] = clauseAround(spoken, start);
  const [, to] = clauseAround(spoken, end);
  return count
    .within(from, Math.min(to + 2 * widest, spoken.length))
    .some(({ value, isItem, isLike, unit }) => value > 0 && (isItem || isLike || unit === '%'));
}
