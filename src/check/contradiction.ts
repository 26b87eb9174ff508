import type { Hit, Lexicons } from '#lexicon';
import { type Flag, flatMapped } from '#model';
import { claimsDenied } from './claim-denied.ts';
import { sentenceAround } from './clause.ts';
import { clauseOf, isAbout, type Pair, type Range, rangeOf } from './contradiction-pair.ts';
import { prepareDeniedYetDone } from './denied-yet-done.ts';
import { noneClaimed } from './discussion.ts';
import { flagOf } from './flag.ts';
import { prepareFlawlessAnswers } from './flawless-answers.ts';
import { nilYetTold } from './nil-yet-told.ts';
import { prepareOppositeClaims } from './opposite-claims.ts';
import { preparePublishingDenied } from './publishing-denied.ts';
import { isHitWithin } from './report-reading.ts';
import type { Examined, RuleMaker } from './rule.ts';
import { prepareScope } from './scope.ts';
import { groupNamed, twoHeads } from './two-heads.ts';

/** Two places of one report that cannot both be true (DOMAIN.md 3). Each is flagged, with the other as its second place. */
export const contradiction: RuleMaker = (lexicons) => {
  const cues = lexicons.lexicon('review-cues');
  const areOfOneScope = prepareScope(lexicons);
  const disclosure = lexicons.words('disclosure-words');
  const namedGroup = groupNamed(lexicons.words('group-kinds'));
  const noFigures = lexicons.words('no-figures');
  const deniedYetDone = prepareDeniedYetDone(lexicons);
  const flawlessAnswers = prepareFlawlessAnswers(lexicons);
  const oppositeClaims = prepareOppositeClaims(lexicons);
  const publishingDenied = preparePublishingDenied(lexicons);
  return (examined) => {
    const hits = examined.reading.hits(cues);
    const claimed = [
      ...claimsDenied(examined, hits, areOfOneScope),
      ...twoHeads(examined, hits, disclosure, namedGroup),
      ...noneYetSome(examined, hits),
    ];
    const pairs = [...claimed, ...withoutKnown(claimed, nilYetTold(examined, hits, areOfOneScope, noFigures))];
    const others = withoutKnown(pairs, [
      ...flawlessAnswers(examined, hits, areOfOneScope),
      ...deniedYetDone(examined.reading, areOfOneScope),
    ]);
    const told = [...pairs, ...others];
    const opposed = withoutKnown(told, oppositeClaims(examined, areOfOneScope));
    const known = [...told, ...opposed];
    const general = withoutKnown(known, publishingDenied(examined, areOfOneScope));
    return flatMapped([...known, ...general], (pair) => bothFlags(lexicons, examined, pair));
  };
};

/** What is denied in one place is told once, whichever rule found it first. */
const withoutKnown = (known: readonly Pair[], pairs: readonly Pair[]): readonly Pair[] =>
  pairs.filter(({ left }) => !known.some((pair) => meet(pair.left, left) || meet(pair.right, left)));

const meet = (left: Range, right: Range) => left.start < right.end && right.start < left.end;

/** 没有存在问题, and then problems. A test without problems says nothing of the work. */
function noneYetSome(examined: Examined, hits: readonly Hit[]): readonly Pair[] {
  const none = hits.filter((hit) => isAbout(hit, 'none'));
  const things = none.filter(({ entry }) => entry.yields['cue'] === 'examined');
  const isOfWork = ({ start }: Hit) => !isHitWithin(things, ...sentenceAround(examined.reading.spoken, start));
  const claim = none.find((hit) => hit.entry.yields['cue'] === 'claim' && isOfWork(hit));
  const problem = examined.extraction.problems.find(({ topics }) => !topics.includes(noneClaimed));
  if (claim === undefined || problem === undefined) return [];
  const right = rangeOf(examined, problem.span);
  if (right === null || meet(claim, right)) return [];
  return [{ rule: 'none-yet-some', left: clauseOf(examined.reading, claim), right, certainty: 'probable' }];
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
