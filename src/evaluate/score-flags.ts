import { type FlagCode, flagCodes, type Span } from '#model';
import type { Comparison } from './comparison.ts';
import { type Measure, quotient, ratio, sumOf, type Tally } from './tally.ts';
import { placesOf } from './tight-text.ts';

type OurFlag = Comparison['rows']['flags'][number];

/**
 * Flags by code, right when one quotation holds the other; and flags on words that must not be flagged. A report whose
 * annotation lists no flags says nothing about ours, nor does a folder about a code (`annotated`) that it never uses.
 */
export function tallyFlags(comparison: Comparison, annotated: ReadonlySet<FlagCode>): Tally {
  const { annotation, rows } = comparison;
  const raised = (code: FlagCode, quote: string) => rows.flags.filter((flag) => flag.code === code && isAbout(comparison, flag, quote));
  const gold = (annotation.flags ?? []).map((flag) => ({ ...flag, ours: raised(flag.code, flag.quote) }));
  const right = new Set(gold.flatMap(({ ours }) => ours));
  const ours = annotation.flags === undefined ? [] : rows.flags.filter(({ code }) => annotated.has(code));
  const forbidden = (annotation.must_not_flag ?? []).flatMap(({ codes, quote }) => codes.map((code) => ({ code, quote })));
  const isAlarm = (flag: OurFlag) => flag.start_at !== null && !right.has(flag);
  return sumOf([
    ...gold.map(({ code, certainty, ours: hits }) => {
      const isCertainty = hits.some((flag) => flag.certainty === certainty);
      return {
        ...both('flags-gold', code, 1),
        ...both('flags-hit', code, hits.length > 0 ? 1 : 0),
        'certainties-right': isCertainty ? 1 : 0,
      };
    }),
    ...ours.map((flag) => ({ ...both('flags-ours', flag.code, 1), ...both('flags-right', flag.code, right.has(flag) ? 1 : 0) })),
    ...forbidden.map(({ code, quote }) => {
      return { ...both('must-not', code, 1), ...both('alarms', code, raised(code, quote).some(isAlarm) ? 1 : 0) };
    }),
  ]);
}

const both = (name: string, code: FlagCode, count: number): Tally => ({ [name]: count, [`${name} ${code}`]: count });

/** A flag without a place, or a quotation that is empty, is about the report as a whole. */
function isAbout({ text }: Comparison, flag: OurFlag, quote: string): boolean {
  if (quote === '' || flag.start_at === null || flag.end_at === null) return true;
  const span = text.spanOf(flag.start_at, flag.end_at);
  return placesOf(text, quote).some((place) => holds(place, span) || holds(span, place));
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

export function measuresOfFlags(sum: Tally): readonly Measure[] {
  const codesWith = (name: string) => flagCodes.filter((code) => (sum[`${name} ${code}`] ?? 0) > 0);
  return [
    ...shares('', null),
    { group: 'flags', measure: 'f1', of: null, counts: ['flags-gold', 'flags-ours'], headline: true, value: f1 },
    ratio('flags', 'certainty', 'certainties-right', 'flags-hit'),
    ...codesWith('flags-gold').flatMap((code) => shares(` ${code}`, code)),
    ratio('false-alarms', 'share', 'alarms', 'must-not', { headline: true }),
    ...codesWith('must-not').map((of) => ratio('false-alarms', 'share', `alarms ${of}`, `must-not ${of}`, { of })),
  ];
}

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
