import { type FlagCode, flatMapped } from '#model';
import { innocentRules } from './innocents.ts';
import { authority } from './plant-authority.ts';
import { contradiction, contradictionPairs } from './plant-contradiction.ts';
import { formResidue } from './plant-form-residue.ts';
import { late } from './plant-late.ts';
import { misplacedMeasures } from './plant-misplaced-measures.ts';
import { notThisUnit } from './plant-not-this-unit.ts';
import { oldForm } from './plant-old-form.ts';
import { otherAgencyName } from './plant-other-agency-name.ts';
import { partsVersusTotal } from './plant-parts-vs-total.ts';
import { repeatedWithin } from './plant-repeated-within.ts';
import { staleYear } from './plant-stale-year.ts';
import { tableRelation } from './plant-table-relation.ts';
import { statable, textVersusTable } from './plant-text-vs-table.ts';
import type { Plant } from './plant-tools.ts';
import { unansweredProblem } from './plant-unanswered-problem.ts';
import { unfilled } from './plant-unfilled.ts';
import { wrongCitation } from './plant-wrong-citation.ts';
import { wrongUnitType } from './plant-wrong-unit-type.ts';

/** Errors by the flag they should raise; `shared-error` is planted in what a group shares (plant-shared-error.ts). */
export const plants: Readonly<Partial<Record<FlagCode, Plant>>> = {
  'wrong-unit-type': wrongUnitType,
  'other-agency-name': otherAgencyName,
  'stale-year': staleYear,
  contradiction,
  'parts-vs-total': partsVersusTotal,
  'table-relation': tableRelation,
  'text-vs-table': textVersusTable,
  'unanswered-problem': unansweredProblem,
  'misplaced-measures': misplacedMeasures,
  authority,
  late,
  unfilled,
  'old-form': oldForm,
  'form-residue': formResidue,
  'not-this-unit': notThisUnit,
  'wrong-citation': wrongCitation,
  'repeated-within': repeatedWithin,
};

/** Rules of lexicons/grammars that plants and innocents say. */
export const plantRules: readonly string[] = [
  'plant-wrong-self',
  'plant-wrong-all',
  'plant-joining',
  'plant-mask',
  'plant-year-fact',
  'plant-older-year',
  'plant-closed-list',
  'plant-garble',
  'plant-form-residue',
  'plant-not-this-unit',
  'plant-wrong-citation',
  ...statable.map((fact) => `plant-fact-${fact}`),
  ...flatMapped(contradictionPairs, (pair) => [`plant-claim-${pair}`, `plant-confession-${pair}`, `plant-answer-${pair}`]),
  ...innocentRules,
];
