import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import type { Flag, Match, Pair } from '#model';
import type { CorpusReport, ReportFlag } from './corpus-check.ts';
import type { LongestMatches } from './longest-match.ts';

interface PairsInput {
  readonly reports: ReadonlyMap<string, CorpusReport>;
  readonly pairs: readonly Pair[];
  readonly passages: LongestMatches;
}

/** A pair seen from one of its reports. */
interface Side {
  readonly report: CorpusReport;
  readonly other: CorpusReport;
  readonly code: 'copied' | 'template' | 'same-as-last-year';
  /** Share of this report's narrative, without statutory text, that both have. */
  readonly share: number;
  readonly otherShare: number;
  readonly pair: Pair;
}

/** The flags of pairs: of each report the closest others, at most as many of a kind as configured. */
export function flagsOfPairs(
  lexicons: Lexicons,
  configuration: Configuration,
  { reports, pairs, passages }: PairsInput,
): readonly ReportFlag[] {
  const { ownEarlierShare, maximumSourceFlags } = configuration.summarise;
  const closest = new Map<string, Side[]>();
  for (const side of pairs.flatMap((pair) => sidesOf(pair, reports))) {
    if (side.report.role !== 'current' || (side.code === 'same-as-last-year' && !isLaterCopy(side, ownEarlierShare))) continue;
    const key = `${side.report.reportId} ${side.code}`;
    const sides = closest.get(key) ?? [];
    sides.push(side);
    closest.set(key, sides);
  }
  return [...closest.values()].flatMap((sides) =>
    sides
      .sort(byCloseness)
      .slice(0, maximumSourceFlags)
      .map((side) => ({ reportId: side.report.reportId, flag: flagOf(lexicons, side, passages(side.pair.left, side.pair.right)) })),
  );
}

function sidesOf(pair: Pair, reports: ReadonlyMap<string, CorpusReport>): readonly Side[] {
  const left = reports.get(pair.left);
  const right = reports.get(pair.right);
  const code = codeOf(pair.verdict);
  if (left === undefined || right === undefined || code === null) return [];
  return [
    { report: left, other: right, code, share: pair.leftShare, otherShare: pair.rightShare, pair },
    { report: right, other: left, code, share: pair.rightShare, otherShare: pair.leftShare, pair },
  ];
}

function codeOf(verdict: Pair['verdict']): Side['code'] | null {
  switch (verdict) {
    case 'copied':
      return 'copied';
    case 'shared-template':
      return 'template';
    case 'own-earlier':
      return 'same-as-last-year';
    case 'statutory-only':
      return null;
  }
}

/** The later report repeats; the earlier one has done nothing. */
function isLaterCopy({ report, other, share }: Side, ownEarlierShare: number): boolean {
  return report.year !== null && other.year !== null && report.year > other.year && share >= ownEarlierShare;
}

function byCloseness(left: Side, right: Side): number {
  const closer = right.pair.score - left.pair.score || right.share - left.share;
  if (closer !== 0) return closer;
  return left.other.reportId < right.other.reportId ? -1 : Number(left.other.reportId > right.other.reportId);
}

const severities = { copied: 'high', template: 'medium', 'same-as-last-year': 'medium' } as const;

function flagOf(lexicons: Lexicons, side: Side, match: Match | null): Flag {
  const { report, other, code, pair } = side;
  const isLeft = pair.left === report.reportId;
  const here = (isLeft ? match?.left : match?.right) ?? null;
  const there = (isLeft ? match?.right : match?.left) ?? null;
  const unknown = lexicons.message('summarise/unknown-agency');
  const values = { share: percent(side.share), otherShare: percent(side.otherShare), longest: pair.longest, year: other.year ?? '' };
  return {
    code,
    severity: severities[code],
    // That the text is the same is certain of a report's own last year; between agencies it is a suspicion.
    certainty: code === 'same-as-last-year' ? 'certain' : 'probable',
    span: here?.span ?? null,
    other: { reportId: other.reportId, span: there?.span ?? null },
    rule: `summarise/${code}`,
    messageZh: lexicons.message(`summarise/${code}`, { ...values, agency: other.agency ?? unknown.zh }).zh,
    messageEn: lexicons.message(`summarise/${code}`, { ...values, agency: other.agency ?? unknown.en }).en,
  };
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
