import type { Hit, Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped, type SubstanceClass } from '#model';
import { noneClaimed } from './discussion.ts';
import { flagOf } from './flag.ts';
import type { Examined, RuleMaker } from './rule.ts';

/** Two places of one report that cannot both be true (DOMAIN.md 3). Each is flagged, with the other as its second place. */
export const contradiction: RuleMaker = (lexicons) => {
  const cues = lexicons.lexicon('review-cues');
  const disclosure = lexicons.words('disclosure-words');
  return (examined) => {
    const hits = examined.reading.hits(cues);
    return flatMapped([...claimsDenied(examined, hits), ...twoHeads(examined, hits, disclosure), ...noneYetSome(examined, hits)], (pair) =>
      bothFlags(lexicons, examined, pair),
    );
  };
};

/** Ranges of the joined statements. */
interface Range {
  readonly start: number;
  readonly end: number;
}

interface Pair {
  readonly rule: 'contradiction' | 'two-heads' | 'none-yet-some';
  readonly left: Range;
  readonly right: Range;
  readonly certainty: Certainty;
}

/** What the report claims outside section five and confesses in it: 专人负责, 缺专职人员. One pair a topic. */
function claimsDenied(examined: Examined, hits: readonly Hit[]): readonly Pair[] {
  const confessions = hits.filter((hit) => hit.entry.yields['cue'] === 'confession' && isConfessed(examined, hit));
  const topics = new Set(confessions.map(({ entry }) => entry.yields['about']));
  return flatMapped([...topics], (about): readonly Pair[] => {
    const claims = hits.filter((hit) => hit.entry.yields['cue'] === 'claim' && isAbout(hit, about) && !isInDiscussion(examined, hit));
    const claim = strongest(claims);
    const confession = strongest(confessions.filter((hit) => isAbout(hit, about)));
    if (claim === null || confession === null) return [];
    const certainty = certaintyOf(claim, confession);
    return certainty === null
      ? []
      : [{ rule: 'contradiction', left: clauseOf(examined, claim), right: clauseOf(examined, confession), certainty }];
  });
}

const isAbout = ({ entry }: Hit, about: string | undefined) => entry.yields['about'] === about;
const isStrong = ({ entry }: Hit) => entry.yields['force'] === 'strong';
const strongest = (hits: readonly Hit[]) => hits.find(isStrong) ?? hits[0] ?? null;

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
function isConfessed(examined: Examined, hit: Hit): boolean {
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

/** 书记为组长 here, 镇长为组长 there: the leading group has one head. */
function twoHeads({ reading }: Examined, hits: readonly Hit[], disclosure: readonly string[]): readonly Pair[] {
  const heads = hits.filter(({ entry }) => entry.yields['cue'] === 'head');
  const [first] = heads;
  if (first === undefined) return [];
  const second = heads.find(
    ({ entry, start }) =>
      entry.yields['head'] !== first.entry.yields['head'] && reading.statementAt(start) !== reading.statementAt(first.start),
  );
  if (second === undefined) return [];
  // The leading group of this work, not of another.
  const isOfDisclosure = [first, second].every(({ start }) => {
    const said = reading.statements[reading.statementAt(start)]?.value ?? '';
    return disclosure.some((word) => said.includes(word));
  });
  return [{ rule: 'two-heads', left: first, right: second, certainty: isOfDisclosure ? 'probable' : 'possible' }];
}

/** 没有存在问题, and then problems. */
function noneYetSome(examined: Examined, hits: readonly Hit[]): readonly Pair[] {
  const claim = hits.find(({ entry }) => entry.yields['cue'] === 'claim' && entry.yields['about'] === 'none');
  const problem = examined.extraction.problems.find(({ topics }) => !topics.includes(noneClaimed));
  if (claim === undefined || problem === undefined) return [];
  const right = rangeOf(examined, problem.span);
  if (right === null || (claim.start < right.end && right.start < claim.end)) return [];
  return [{ rule: 'none-yet-some', left: clauseOf(examined, claim), right, certainty: 'probable' }];
}

function rangeOf({ report, reading }: Examined, span: Range): Range | null {
  const no = reading.statements.findLastIndex(({ sentence }) => sentence.span.start <= span.start);
  const statement = reading.statements[no];
  if (statement === undefined) return null;
  const start = reading.startOf(no) + report.form.toForm(span).start - report.form.toForm(statement.sentence.span).start;
  return { start, end: start + report.form.of(span).length };
}

/** Longest clause told, characters on either side of the words. */
const reach = 40;
const stops = /[,。;:!?\n]/;

/** The clause that holds the words. */
function clauseOf({ reading }: Examined, { start, end }: Hit): Range {
  const before = reading.value.slice(Math.max(0, start - reach), start);
  const opens = Math.max(...[...before.matchAll(/[,。;:!?\n]/g)].map(({ index }) => index + 1), 0);
  const behind = reading.value.slice(end, end + reach).search(stops);
  return { start: start - before.length + opens, end: end + Math.max(0, behind) };
}

function bothFlags(lexicons: Lexicons, { reading, report }: Examined, { rule, left, right, certainty }: Pair): readonly Flag[] {
  const [one, other] = [reading.spanOf(left.start, left.end), reading.spanOf(right.start, right.end)];
  const words = (range: Range) => shortened(reading.value.slice(range.start, range.end).trim());
  const finding = { code: 'contradiction', severity: certainty === 'possible' ? 'low' : 'medium', certainty, rule } as const;
  const zh = { left: words(left), right: words(right) };
  const place = (span: Range) => ({ reportId: report.reportId, span });
  return [
    flagOf(lexicons, { ...finding, span: one, other: place(other), zh }),
    flagOf(lexicons, { ...finding, span: other, other: place(one), zh }),
  ];
}

const longestQuotation = 30;
const shortened = (words: string) => (words.length <= longestQuotation ? words : `${words.slice(0, longestQuotation)}…`);
