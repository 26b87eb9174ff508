import { isTownship } from './draft.ts';
import { withSentence } from './plant-insert.ts';
import { flagMark, type Plant } from './plant-tools.ts';

/** A sentence about many agencies in the report of one. */
export const notThisUnit: Plant = (draft, tools) => {
  if (!isTownship(draft.agency.unitType) && draft.agency.unitType !== 'department') return null;
  return withSentence(draft, tools.say('plant-not-this-unit'), flagMark('not-this-unit', 'probable'), tools);
};
