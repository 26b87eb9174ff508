import type { SectionName } from './report.ts';
import type { Span } from './span.ts';

/** A word of a form; `start` and `end` are offsets into the string that was segmented. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words of the text that led to a claim. `rule` is the id of a lexicon entry or of a rule of code. */
export interface Evidence {
  readonly rule: string;
  readonly span: Span;
}

export const substanceClasses = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'N', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'] as const;
export type SubstanceClass = (typeof substanceClasses)[number];
export type SubstanceKind = 'boilerplate' | 'nil' | 'substantive';

/** What a sentence says by DOMAIN.md 2.2; one per sentence, in their order. */
export interface Substance {
  readonly sentenceNo: number;
  readonly kind: SubstanceKind;
  readonly class: SubstanceClass;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Codes 01–18, 00 and 99 of DOMAIN.md 2.1. */
export type Topic = string;
export type Locus = 'own' | 'subordinate' | 'unspecified';
export type MeasureKind = 'pledge' | 'plan' | 'result';

/** A shortcoming the agency states. `no` counts from 0 in reading order. */
export interface Problem {
  readonly no: number;
  readonly section: SectionName;
  readonly span: Span;
  readonly topics: readonly Topic[];
  readonly locus: Locus;
  /** 0 generic to 3. */
  readonly specificity: number;
  readonly evidence: readonly Evidence[];
}

/** What the agency says it did or will do about a problem. */
export interface Measure {
  readonly no: number;
  readonly section: SectionName;
  readonly span: Span;
  readonly topics: readonly Topic[];
  readonly kind: MeasureKind;
  readonly specificity: number;
  /** It only inverts the problem's own words. */
  readonly mirror: boolean;
  readonly evidence: readonly Evidence[];
}

export interface Answer {
  readonly problemNo: number;
  readonly measureNo: number;
  /** In (0, 1]; 1 when topic and object are both shared. */
  readonly strength: number;
}

/** A measure says which problem it is for: 针对留言答非所问，…. */
export interface Aim {
  readonly problemNo: number;
  readonly measureNo: number;
  /** What it does, without the words that name the problem. */
  readonly done: Span;
  /** How likely that is about the topic of the problem; 1 where both share words. */
  readonly kinship: number;
}

export interface Extraction {
  readonly problems: readonly Problem[];
  readonly measures: readonly Measure[];
  readonly answers: readonly Answer[];
  readonly aims: readonly Aim[];
}

export const flagCodes = [
  'wrong-unit-type',
  'other-agency-name',
  'stale-year',
  'text-vs-table',
  'parts-vs-total',
  'table-relation',
  'authority',
  'old-form',
  'wrong-citation',
  'form-residue',
  'pasted-superior',
  'shared-error',
  'shared-facts',
  'repeated-within',
  'same-as-last-year',
  'problems-repeated',
  'copied',
  'template',
  'unanswered-problem',
  'off-target-measure',
  'mirror-measure',
  'no-measures',
  'no-problems',
  'misplaced-measures',
  'no-follow-up',
  'contradiction',
  'parts-listed',
  'missing-section',
  'missing-element',
  'not-this-unit',
  'unfilled',
  'late',
  'silence',
  'typo',
  'garbled',
  'unreadable-part',
  'suspect-source',
] as const;
export type FlagCode = (typeof flagCodes)[number];
/** What is said of a file and the way it came to us, never of its agency (docs/flags.md). */
export const lossCodes = ['garbled', 'unreadable-part', 'suspect-source'] as const satisfies readonly FlagCode[];
export const severities = ['high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];
export const certainties = ['certain', 'probable', 'possible'] as const;
export type Certainty = (typeof certainties)[number];

/** Something a reviewer should look at. `span` null: about the report as a whole. */
export interface Flag {
  readonly code: FlagCode;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly span: Span | null;
  /** Place in another report, for flags of the corpus. */
  readonly other: { readonly reportId: string; readonly span: Span | null } | null;
  readonly rule: string;
  readonly messageZh: string;
  readonly messageEn: string;
}
