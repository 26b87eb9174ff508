import { type Divisions, divisions, type Lexicons } from '#lexicon';
import { type Level, levels, type UnitType, unitTypes } from '#model';
import { chainOf } from './region-chain.ts';
import { remembered } from './remembered.ts';

export interface Unit {
  readonly type: UnitType;
  /** As far as the name alone tells: a 市 may be of any of three levels. */
  readonly level: Level | null;
}

/** What kind of unit a name (of a form) stands for. */
export type UnitOf = (name: string) => Unit | null;

/**
 * The one reading of unit types from names (DOMAIN.md 2.5): of the terms of lexicons/unit-types.yaml that reach the
 * end of the name the longest decides, so that 财政局 of a 开发区 is a department and 柳镇街道 no town. What stands in
 * brackets at the end is left aside. null where no term fits or nothing is left of the name before the term.
 */
export function prepareUnitOf(lexicons: Lexicons): UnitOf {
  const lexicon = lexicons.lexicon('unit-types');
  const table = divisions(lexicons);
  return remembered((name) => {
    const bare = name.replace(/\([^()]*\)$/, '');
    const ending = lexicon.scan(bare).find((hit) => hit.end === bare.length && hit.start > 0);
    const type = unitTypes.find((one) => one === ending?.entry.yields['type']);
    if (type === undefined) return null;
    // 滨海新区 is called like a zone and is a district of GB/T 2260.
    if (type === 'zone' && isDivision(bare, table)) return { type: 'district', level: 'county' };
    return { type, level: levels.find((one) => one === ending?.entry.yields['level']) ?? null };
  });
}

function isDivision(name: string, table: Divisions): boolean {
  const chain = chainOf(name, table);
  return chain.candidates.length > 0 && chain.rest === '';
}
