import type { Lexicons } from '#lexicon';
import { flatMapped, withoutMark } from '#model';
import { prepareContent, sharedContent } from './shared-content.ts';

/** Letters of a clause that is left when the words of want and of more are taken out; fewer say nothing. */
const fewest = 2;
/** Share of the measure's letters that are the problem's, in their order; and of the problem's that come back. */
const leastOfMeasure = 0.85;
const leastOfProblem = 0.6;
const longest = 30;
const stops = /[,;。、:!?\n]/;

export interface TurnedRound {
  /** Of problems: whether a measure does nothing else; each of its clauses turns one of them round, besides 下一步 and its like. */
  readonly isAllOf: (problems: readonly string[]) => (measure: string) => boolean;
  /** Of one problem: whether a clause of a measure turns it round. */
  readonly isOf: (problem: string) => (measure: string) => boolean;
}

/** Prepares the question whether a measure only turns problems round, clause for clause: 公开不够及时 → 做到公开更加及时. */
export function prepareTurnedRound(lexicons: Lexicons): TurnedRound {
  const words = [...lexicons.words('turned-words')].sort((left, right) => right.length - left.length);
  const turned = new RegExp(words.join('|'), 'gu');
  const contentOf = prepareContent([]);
  const coresOf = (text: string) =>
    withoutMark(text.trimStart())
      .split(stops)
      .map((clause) => clause.replace(turned, '').replace(/[^\p{Script=Han}]/gu, ''))
      .filter((core) => core.length > 0);
  const isTelling = ({ length }: string) => length >= fewest && length <= longest;
  const tellingIn = (problems: readonly string[]) => {
    let known: readonly string[] | null = null;
    return () => (known ??= flatMapped(problems, coresOf).filter(isTelling));
  };
  return {
    isAllOf: (problems) => {
      const known = tellingIn(problems);
      return (measure) => {
        const cores = coresOf(measure);
        if (cores.length === 0 || !cores.every(isTelling)) return false;
        const turnedOf = (core: string) => known().find((problem) => isSame(problem, core));
        const last = turnedOf(cores.at(-1) ?? '');
        // 理顺流转程序,使信息流转更加顺畅: what leads up to it says no more.
        const leadsUp = (core: string) =>
          last !== undefined && core.length <= longestLead && sharedContent(contentOf(core), contentOf(last)) > 0;
        return cores.every((core) => turnedOf(core) !== undefined || leadsUp(core));
      };
    },
    isOf: (problem) => {
      const known = tellingIn([problem]);
      return (measure) => coresOf(measure).some((core) => isTelling(core) && known().some((each) => isSame(each, core)));
    },
  };
}

/** Letters of a clause that only leads up to the one that turns the problem round. */
const longestLead = 7;

function isSame(problem: string, measure: string): boolean {
  const [ofMeasure, ofProblem] = [leastOfMeasure * measure.length, leastOfProblem * problem.length];
  if (problem.length < ofMeasure || measure.length < ofProblem || lettersOf(measure, problem) < Math.max(ofMeasure, ofProblem))
    return false;
  const shared = sharedLetters(problem, measure);
  if (shared >= ofMeasure && shared >= ofProblem) return true;
  return measure.length >= fewestMoved && isReordered(problem, measure);
}

/** Letters of a clause that may come back in another order: 信息审核把关不严, 严把信息审核关. */
const fewestMoved = 6;

/** Every letter of the measure is one of the problem's, and most of the problem's are there. */
function isReordered(problem: string, measure: string): boolean {
  const left = [...problem];
  for (const letter of measure) {
    const at = left.indexOf(letter);
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return problem.length - left.length >= leastOfMeasure * problem.length;
}

/** How many letters of one stand in the other at all: no row of them is longer, in whatever order. */
function lettersOf(measure: string, problem: string): number {
  let count = 0;
  for (const letter of measure) if (problem.includes(letter)) count += 1;
  return count;
}

/** Length of the longest row of letters that stands in both, in order; both are short. */
function sharedLetters(left: string, right: string): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const letter of left) {
    const next = [0];
    for (let at = 0; at < right.length; at += 1)
      next.push(letter === right[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
