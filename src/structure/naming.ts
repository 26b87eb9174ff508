import { type Divisions, divisions, type Lexicons } from '#lexicon';
import { type AgencyNames, prepareAgencyNames } from './agency-name.ts';
import { prepareIsOwnKind } from './own-kind.ts';
import { prepareTitleReader, type TitleReader } from './title.ts';
import { prepareUnitOf, type UnitOf } from './unit-type.ts';

/** All that reads names: of divisions, of kinds of units, of agencies, in titles. */
export interface Naming {
  readonly table: Divisions;
  readonly unitOf: UnitOf;
  readonly names: AgencyNames;
  readonly titles: TitleReader;
  /** Whether a text speaks of itself as a unit of this name's kind does, or not at all. */
  isOwnKind(name: string, text: string): boolean;
}

export function prepareNaming(lexicons: Lexicons): Naming {
  const table = divisions(lexicons);
  const unitOf = prepareUnitOf(lexicons);
  const names = prepareAgencyNames(lexicons, unitOf, table);
  return { table, unitOf, names, titles: prepareTitleReader(lexicons, names), isOwnKind: prepareIsOwnKind(lexicons, unitOf) };
}
