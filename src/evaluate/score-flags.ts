import { certainties, type FlagCode, flagCodes } from '#model';
import type { Comparison } from './comparison.ts';
import { matchFlags, type RaisedFlag, tallyAlarms, tallyForbidden, tallyMatched } from './flag-tally.ts';
import { type Measure, quotient, ratio, sumOf, type Tally } from './tally.ts';
import { placesOf } from './tight-text.ts';

/**
 * Flags by code, and flags on words that must not be flagged. A report whose annotation lists no flags says nothing
 * about ours, nor does a folder about a code (`annotated`) that it never uses.
 */
export function tallyFlags({ annotation, rows, text }: Comparison, annotated: ReadonlySet<FlagCode>): Tally {
  const gold = (annotation.flags ?? []).map((flag) => ({ ...flag, places: placesOf(text, flag.quote) }));
  const spanOf = (start: number | null, end: number | null) => (start === null || end === null ? null : text.spanOf(start, end));
  const raised = rows.flags.map((flag): RaisedFlag => {
    const other = flag.other_report === flag.report_id ? spanOf(flag.other_start, flag.other_end) : null;
    return { code: flag.code, certainty: flag.certainty, span: spanOf(flag.start_at, flag.end_at), other };
  });
  const matched = matchFlags(gold, raised);
  const forbidden = (annotation.must_not_flag ?? []).flatMap(({ codes, quote }) =>
    codes.map((code) => ({ code, places: placesOf(text, quote) })),
  );
  return sumOf([
    annotation.flags === undefined ? {} : tallyMatched(gold, matched, annotated),
    tallyForbidden(forbidden),
    tallyAlarms(forbidden, matched),
  ]);
}

export function measuresOfFlags(sum: Tally): readonly Measure[] {
  const codesWith = (name: string) => flagCodes.filter((code) => (sum[`${name} ${code}`] ?? 0) > 0);
  return [
    ...shares('', null),
    { group: 'flags', measure: 'f1', of: null, counts: ['flags-gold', 'flags-ours'], headline: true, isQuotient: false, value: f1 },
    ...certainties.map((certainty) => ratio('flags', `${certainty}-precision`, `flags-right ${certainty}`, `flags-ours ${certainty}`)),
    ratio('flags', 'certainty', 'certainties-right', 'flags-hit'),
    ratio('flags', 'surer', 'flags-surer', 'flags-hit'),
    otherCodes,
    ...codesWith('flags-gold').flatMap((code) => shares(` ${code}`, code)),
    ratio('false-alarms', 'share', 'alarms', 'must-not', { headline: true }),
    ...codesWith('must-not').map((of) => ratio('false-alarms', 'share', `alarms ${of}`, `must-not ${of}`, { of })),
  ];
}

/** A number, not a share. */
const otherCodes: Measure = {
  ...ratio('flags', 'other-codes', 'flags-other-codes', 'flags-all'),
  isQuotient: false,
  value: (sum) => sum['flags-other-codes'] ?? 0,
};

/** Several of our flags may lie on one of the annotator's, so precision and recall count different things. */
function shares(suffix: string, of: FlagCode | null): readonly Measure[] {
  return [
    ratio('flags', 'precision', `flags-right${suffix}`, `flags-ours${suffix}`, { of }),
    ratio('flags', 'recall', `flags-hit${suffix}`, `flags-gold${suffix}`, { of }),
  ];
}

function f1(sum: Tally): number | null {
  const precision = quotient(sum['flags-right'] ?? 0, sum['flags-ours'] ?? 0) ?? 0;
  const recall = quotient(sum['flags-hit'] ?? 0, sum['flags-gold'] ?? 0) ?? 0;
  if ((sum['flags-ours'] ?? 0) + (sum['flags-gold'] ?? 0) === 0) return null;
  return quotient(2 * precision * recall, precision + recall) ?? 0;
}
