import type { FlagCode } from '#model';
import { type Draft, isTownship } from './draft.ts';
import { withSentence } from './plant-insert.ts';
import { withCell, withMarkedRow } from './plant-table-relation.ts';
import { isReadable } from './plant-text-vs-table.ts';
import { innocentMark, type Plant } from './plant-tools.ts';

/** Says a sentence of the rule `plant-innocent-<name>` where `fits` lets the agency say it. */
const truly =
  (name: string, codes: readonly FlagCode[], fits: (draft: Draft) => boolean = () => true): Plant =>
  (draft, tools) =>
    fits(draft) ? withSentence(draft, tools.say(`plant-innocent-${name}`), innocentMark(...codes), tools) : null;

/** Says such a sentence where it holds none of the agency's own words for itself: 我办 of an office that is 我办 looks like no error. */
const lookAlike =
  (name: string, fits: (draft: Draft) => boolean = () => true): Plant =>
  (draft, tools) => {
    if (!fits(draft)) return null;
    const { self, all } = draft.agency.words;
    const said = tools.say(`plant-innocent-${name}`);
    const isOwn = [self, all].some((word) => word !== undefined && said.includes(word));
    return isOwn ? null : withSentence(draft, said, innocentMark('wrong-unit-type'), tools);
  };

const isBelowCounty = ({ agency }: Draft) => isTownship(agency.unitType);
const isGovernment = ({ agency }: Draft) =>
  agency.level !== 'township' && agency.unitType !== 'department' && agency.unitType !== 'organisation';

/** True sentences that look like errors, by name; codes are what they must not be taken for. */
const sentences = {
  'open-list': truly('open-list', ['parts-vs-total']),
  'title-year': truly('title-year', ['stale-year']),
  since: truly('since', ['stale-year']),
  'five-year': truly('five-year', ['stale-year']),
  'last-year-found': truly('last-year-found', ['stale-year', 'no-follow-up']),
  comparison: truly('comparison', ['stale-year']),
  accounts: truly('accounts', ['stale-year']),
  region: truly(
    'region',
    ['wrong-unit-type', 'other-agency-name'],
    (draft) => isBelowCounty(draft) || draft.agency.unitType === 'department',
  ),
  office: lookAlike('office', ({ agency }) => agency.unitType === 'subdistrict'),
  superior: truly('superior', ['other-agency-name']),
  global: lookAlike('global'),
  'some-units': truly('some-units', ['not-this-unit'], isGovernment),
  growth: truly('growth', ['contradiction', 'text-vs-table']),
  carried: truly('carried', ['stale-year', 'text-vs-table'], ({ figures }) => figures.facts.carried > 0),
} as const;

/** A row of the first table without a number, as offices without the power to coerce leave it. */
const blankCells: Plant = (draft, { say }) => {
  if (!draft.pieces.some((piece) => isReadable(piece) && piece.form === 'disclosure')) return null;
  const blank = withCell(draft, 'disclosure', 'coercion', 0, null);
  return withMarkedRow(blank, 'disclosure', say('table-coercion'), innocentMark('table-relation', 'text-vs-table'));
};

export const innocents: Readonly<Record<string, Plant>> = { ...sentences, 'blank-cells': blankCells };
export const innocentRules: readonly string[] = Object.keys(sentences).map((name) => `plant-innocent-${name}`);
