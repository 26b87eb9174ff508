export type { Chance } from './chance.ts';
export { chanceOf } from './chance.ts';
export { changesBetween } from './changes-between.ts';
export type { Fault, FaultCode } from './fault.ts';
export { faultCodes } from './fault.ts';
export type {
  Aim,
  Answer,
  Certainty,
  Evidence,
  Extraction,
  Flag,
  FlagCode,
  Locus,
  Measure,
  MeasureKind,
  Problem,
  Severity,
  Substance,
  SubstanceClass,
  SubstanceKind,
  Token,
  Topic,
} from './finding.ts';
export { certainties, flagCodes, lossCodes, severities, substanceClasses } from './finding.ts';
export { firstAt } from './first-at.ts';
export { flatMapped } from './flat-mapped.ts';
export type { Form, NoiseKind, Script } from './form.ts';
export { fullRegions } from './full-regions.ts';
export { grouped } from './grouped.ts';
export { contentId } from './id.ts';
export { makeFolder } from './make-folder.ts';
export type { Mark } from './mark.ts';
export { markAt, withoutMark } from './mark.ts';
export type { Family, MaskedNarrative, Match, MatchKind, Pair, Passage, Provenance, Verdict } from './match.ts';
export { matchesOf } from './matches-of.ts';
export { numberOf, numerals, zeros } from './numerals.ts';
export type {
  Block,
  Cell,
  Identity,
  Leaf,
  Level,
  Report,
  Section,
  SectionName,
  SectionState,
  Sentence,
  Statement,
  TableForm,
  UnitType,
} from './report.ts';
export { levels, sectionNames, unitTypes } from './report.ts';
export type { Decision, VerdictDecision, VerdictSubject } from './review.ts';
export { decisions, pairSubject, verdictDecisions, verdictSubjects } from './review.ts';
export type { CorpusFile, Layout, LayoutCell, ManifestRow, Origin, PlatformMetadata, Source, Unread } from './source.ts';
export type { Span } from './span.ts';
export { overlap } from './span.ts';
export { stringOf, unitReader } from './unit-reader.ts';
export { UserError } from './user-error.ts';
