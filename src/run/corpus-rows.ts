import type { Row } from '#contract';
import { contentId, type Match, type Provenance } from '#model';
import type { Matching } from '#similarity';
import type { Commonness, ReportShares } from '#store';

/** Rows of a transaction's part: enough to be quick, few enough to be forgotten soon. */
const partRows = 8192;

function matchRow({ left, right, length, identity, kind }: Match): Row<'matches'> {
  const places = [left.span.start, left.span.end, right.span.start, right.span.end].map(String);
  return {
    match_id: contentId(left.reportId, right.reportId, ...places),
    left_report: left.reportId,
    left_start: left.span.start,
    left_end: left.span.end,
    right_report: right.reportId,
    right_start: right.span.start,
    right_end: right.span.end,
    length,
    identity,
    kind,
  };
}

/** The rows of what the corpus has in common, in parts. */
export function matchingTables({ matches, pairs, families }: Matching) {
  return {
    matches: parts(matches, matchRow),
    pairs: parts(
      pairs,
      (pair): Row<'pairs'> => ({
        left_report: pair.left,
        right_report: pair.right,
        left_share: pair.leftShare,
        right_share: pair.rightShare,
        longest: pair.longest,
        score: pair.score,
        verdict: pair.verdict,
        evidence: JSON.stringify(pair.evidence),
      }),
    ),
    families: parts(
      families,
      ({ familyId, members, verdict, representative, template, share }): Row<'families'> => ({
        family_id: familyId,
        size: members.length,
        verdict,
        representative,
        template,
        share,
      }),
    ),
    family_members: parts(
      families.flatMap(({ familyId, members }) =>
        members.map(({ reportId, share }) => ({ family_id: familyId, report_id: reportId, share })),
      ),
      (row): Row<'family_members'> => row,
    ),
  };
}

/** Rows made as they are asked for: a national year has four million. */
export function* commonnessParts({ commonness }: Matching): Generator<readonly Commonness[]> {
  let part: Commonness[] = [];
  for (const { reportId, shares } of commonness) {
    shares.forEach((share, sentenceNo) => {
      if (share !== 0) part.push({ report_id: reportId, sentence_no: sentenceNo, commonness: share });
    });
    if (part.length < partRows) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

export function shareRow(share: Provenance, role: Row<'reports'>['role'], earlier: readonly string[]): ReportShares {
  return {
    report_id: share.reportId,
    role,
    statutory_share: share.statutory,
    template_share: share.template,
    copied_share: share.copied,
    own_earlier_share: share.ownEarlier,
    original_share: share.original,
    earlier_reports: [...earlier],
  };
}

function* parts<Value, RowOf>(values: readonly Value[], row: (value: Value) => RowOf): Generator<readonly RowOf[]> {
  for (let start = 0; start < values.length; start += partRows) yield values.slice(start, start + partRows).map(row);
}
