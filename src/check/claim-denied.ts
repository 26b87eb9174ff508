import type { Hit } from '#lexicon';
import { type Certainty, flatMapped, type SubstanceClass } from '#model';
import { clauseOf, isAbout, isStrong, type Pair, type Range, strongest } from './contradiction-pair.ts';
import type { Examined } from './rule.ts';
import type { AreOfOneScope } from './scope.ts';

/** What the report claims outside section five and confesses in it: 专人负责, 缺专职人员. One pair a topic. */
export function claimsDenied(examined: Examined, hits: readonly Hit[], areOfOneScope: AreOfOneScope): readonly Pair[] {
  const confessions = hits.filter((hit) => hit.entry.yields['cue'] === 'confession' && isConfessed(examined, hit));
  const topics = new Set(confessions.map(({ entry }) => entry.yields['about']));
  return flatMapped([...topics], (about): readonly Pair[] => {
    const claims = hits.filter((hit) => hit.entry.yields['cue'] === 'claim' && isAbout(hit, about) && !isInDiscussion(examined, hit));
    const confessed = confessions.filter((hit) => isAbout(hit, about));
    // 所有村都有公开栏: what is claimed of all is denied by a part of them.
    const areOfOne = (one: Hit, hit: Hit) => areOfOneScope(examined.reading, one, hit, one.entry.yields['covers'] !== undefined);
    const claim = strongest(claims.filter((one) => confessed.some((hit) => areOfOne(one, hit))));
    if (claim === null) return [];
    const confession = strongest(confessed.filter((hit) => areOfOne(claim, hit)));
    if (confession === null) return [];
    const certainty = certaintyOf(claim, confession);
    return certainty === null
      ? []
      : [{ rule: 'contradiction', left: clauseOf(examined.reading, claim), right: clauseOf(examined.reading, confession), certainty }];
  });
}

/** Words that exclude each other make it probable; 更新不及时 beside 无空白栏目 may be both true. */
function certaintyOf(claim: Hit, confession: Hit): Certainty | null {
  if (isStrong(claim) && isStrong(confession)) return 'probable';
  return isStrong(claim) || isStrong(confession) ? 'possible' : null;
}

function isInDiscussion({ reading }: Examined, { start }: Hit): boolean {
  return reading.statements[reading.statementAt(start)]?.sentence.section === 'problems';
}

/** Classes of sentences that state a problem. */
const shortcomings: ReadonlySet<SubstanceClass | undefined> = new Set(['B6', 'S5']);

/** Told in section five of what is wrong, not in a measure against it: 针对没有专职人员的情况. */
export function isConfessed(examined: Examined, hit: Hit): boolean {
  const { problems, measures } = examined.extraction;
  const span = examined.reading.spanOf(hit.start, hit.end);
  const holds = (item: { readonly span: Range }) => item.span.start <= span.start && span.start < item.span.end;
  // Where no problem was made out, neither were measures told from them.
  if (problems.length === 0) return isInDiscussion(examined, hit);
  const sentence = examined.reading.statements[examined.reading.statementAt(hit.start)]?.sentence;
  const isProblem = sentence !== undefined && shortcomings.has(examined.substances[sentence.no]?.class);
  if (isProblem && isInDiscussion(examined, hit)) return true;
  if (measures.some(holds)) return false;
  return problems.some(holds) || (isInDiscussion(examined, hit) && span.start < endOfProblems(examined));
}

/** Where the first measure behind the first problem begins. */
function endOfProblems({ extraction }: Examined): number {
  const [first] = extraction.problems;
  if (first === undefined) return 0;
  const behind = extraction.measures.filter(({ span }) => span.start >= first.span.end).map(({ span }) => span.start);
  return Math.min(...behind, Number.POSITIVE_INFINITY);
}
