import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import { type Flag, flatMapped } from '#model';
import { allDone } from './all-done.ts';
import { allOfSome } from './all-of-some.ts';
import { announcedItems } from './announced-items.ts';
import { authority } from './authority.ts';
import { calledSummary } from './called-summary.ts';
import { claimedChange } from './claimed-change.ts';
import { claimedIncrease } from './claimed-increase.ts';
import { contradiction } from './contradiction.ts';
import { disputesAlone } from './disputes-alone.ts';
import { everySoOften } from './every-so-often.ts';
import { formResidue } from './form-residue.ts';
import { fullRate } from './full-rate.ts';
import { garbled } from './garbled.ts';
import { labelLettersLost } from './label-letters-lost.ts';
import { late } from './late.ts';
import { mirrorMeasure } from './mirror-measure.ts';
import { misplacedMeasures } from './misplaced-measures.ts';
import { missingElement } from './missing-element.ts';
import { missingSection } from './missing-section.ts';
import { noFollowUp } from './no-follow-up.ts';
import { noMeasures } from './no-measures.ts';
import { noProblems } from './no-problems.ts';
import { notThisUnit } from './not-this-unit.ts';
import { offTargetMeasure } from './off-target-measure.ts';
import { oldForm } from './old-form.ts';
import { otherAgencyName } from './other-agency-name.ts';
import { otherWork } from './other-work.ts';
import { ownNameApart } from './own-name-apart.ts';
import { partsListed } from './parts-listed.ts';
import { partsVersusTotal } from './parts-versus-total.ts';
import { pastedSuperior } from './pasted-superior.ts';
import { praisedProblems } from './praised-problems.ts';
import { rateOfBase } from './rate-of-base.ts';
import { rateOverAll } from './rate-over-all.ts';
import { repeatedWithin } from './repeated-within.ts';
import { prepareReading } from './report-reading.ts';
import type { Analysis, RuleMaker } from './rule.ts';
import { saidTwice } from './said-twice.ts';
import { shares } from './shares.ts';
import { silence } from './silence.ts';
import { siteNameApart } from './site-name-apart.ts';
import { staleYear } from './stale-year.ts';
import { suspectSource } from './suspect-source.ts';
import { tableRelation } from './table-relation.ts';
import { tenseMisfit } from './tense-misfit.ts';
import { textVersusTable } from './text-vs-table.ts';
import { titleBody } from './title-body.ts';
import { toldTwice } from './told-twice.ts';
import { trend } from './trend.ts';
import { typo } from './typo.ts';
import { unansweredProblem } from './unanswered-problem.ts';
import { unfilled } from './unfilled.ts';
import { unfinished } from './unfinished.ts';
import { unreadablePart } from './unreadable-part.ts';
import { wrongCitation } from './wrong-citation.ts';
import { wrongUnitType } from './wrong-unit-type.ts';

export type { Analysis } from './rule.ts';
export type { RelationKind, RelationState, TableRelation } from './table-relations.ts';
export { prepareTableRelations } from './table-relations.ts';

const makers: readonly RuleMaker[] = [
  wrongUnitType,
  partsVersusTotal,
  tableRelation,
  authority,
  staleYear,
  unansweredProblem,
  misplacedMeasures,
  mirrorMeasure,
  offTargetMeasure,
  otherWork,
  noProblems,
  noMeasures,
  noFollowUp,
  notThisUnit,
  contradiction,
  tenseMisfit,
  titleBody,
  praisedProblems,
  announcedItems,
  repeatedWithin,
  otherAgencyName,
  pastedSuperior,
  unreadablePart,
  garbled,
  labelLettersLost,
  saidTwice,
  suspectSource,
  wrongCitation,
  disputesAlone,
  claimedIncrease,
  claimedChange,
  shares,
  rateOfBase,
  rateOverAll,
  everySoOften,
  fullRate,
  allDone,
  allOfSome,
  toldTwice,
  trend,
  typo,
  ownNameApart,
  siteNameApart,
  missingElement,
  calledSummary,
  missingSection,
  partsListed,
  late,
  silence,
  textVersusTable,
  oldForm,
  unfilled,
  unfinished,
  formResidue,
];

/**
 * Prepares the rules that need one report alone (DOMAIN.md 3). The returned function judges one report; its flags
 * have spans into `report.source.text` and stand by place, then code, then rule. It never throws on any text.
 */
export function prepareCheck(lexicons: Lexicons, configuration: Configuration): (analysis: Analysis) => readonly Flag[] {
  const rules = makers.map((make) => make(lexicons, configuration));
  const readingOf = prepareReading(lexicons);
  return (analysis) => {
    const examined = { reading: readingOf(analysis.report), ...analysis };
    return flatMapped(rules, (rule) => rule(examined)).toSorted(inOrder);
  };
}

/** Flags about the whole report first. */
function inOrder(left: Flag, right: Flag): number {
  const place = (left.span?.start ?? -1) - (right.span?.start ?? -1) || (left.span?.end ?? -1) - (right.span?.end ?? -1);
  if (place !== 0) return place;
  const [leftKey, rightKey] = [`${left.code} ${left.rule}`, `${right.code} ${right.rule}`];
  return leftKey < rightKey ? -1 : Number(leftKey > rightKey);
}
