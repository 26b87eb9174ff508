import type { Hit } from '#lexicon';
import { clauseOf, type Pair } from './contradiction-pair.ts';
import type { ReportReading } from './report-reading.ts';
import type { Examined } from './rule.ts';

/** 书记为组长 here, 镇长为组长 there: the leading group has one head. */
export function twoHeads({ reading }: Examined, hits: readonly Hit[], disclosure: readonly string[], namedGroup: RegExp): readonly Pair[] {
  const heads = hits.filter(({ entry }) => entry.yields['cue'] === 'head');
  const [first] = heads;
  if (first === undefined) return [];
  const isOther = (hit: Hit) => hit.entry.yields['head'] !== first.entry.yields['head'] && clauseOf(reading, hit).start > first.end;
  const second = heads.find(
    (hit) => isOther(hit) && !areOfTwoGroups(groupOf(reading, first, namedGroup), groupOf(reading, hit, namedGroup), disclosure),
  );
  if (second === undefined) return [];
  // The leading group of this work, not of another.
  const isOfDisclosure = [first, second].every(({ start }) => {
    const said = reading.statements[reading.statementAt(start)]?.value ?? '';
    return disclosure.some((word) => said.includes(word));
  });
  return [{ rule: 'two-heads', left: first, right: second, certainty: isOfDisclosure ? 'probable' : 'possible' }];
}

/** A group by its name and its kind. */
export const groupNamed = (kinds: readonly string[]): RegExp => new RegExp(`(\\p{Script=Han}{1,14}?)(${kinds.join('|')})`, 'u');

/** What a group is called, and of what kind it is. */
interface Group {
  readonly name: string;
  readonly kind: string;
}

/** The group of the clause; null where it has no name there. */
function groupOf(reading: ReportReading, hit: Hit, namedGroup: RegExp): Group | null {
  const { start, end } = clauseOf(reading, hit);
  const clause = reading.value.slice(start, end);
  const match = namedGroup.exec(clause.slice(hit.end - start)) ?? namedGroup.exec(clause);
  return match === null ? null : { name: match[1] ?? '', kind: match[2] ?? '' };
}

/** Of two kinds, or one is named for this work and the other for another: 政务公开领导小组, 保密审查领导小组. */
function areOfTwoGroups(left: Group | null, right: Group | null, disclosure: readonly string[]): boolean {
  if (left === null || right === null) return false;
  const [isLeft, isRight] = [left, right].map(({ name }) => disclosure.some((word) => name.includes(word)));
  return isLeft !== isRight || (isLeft === true && left.kind !== right.kind);
}
