import { withSentence } from './plant-insert.ts';
import { flagMark, type Plant } from './plant-tools.ts';

/** A document whose title or number is not its own. */
export const wrongCitation: Plant = (draft, tools) =>
  withSentence(draft, tools.say('plant-wrong-citation'), flagMark('wrong-citation', 'certain'), tools, 'other');
