import type { Lexicons } from '#lexicon';
import type { UnitType } from '#model';
import type { UnitOf } from './unit-type.ts';

/** Kinds of lexicons/self-reference.yaml that are called otherwise in the model. */
const called = new Map<string, UnitType>([
  ['prefecture', 'city'],
  ['bureau', 'department'],
  ['commission', 'department'],
  ['bureau-of-province', 'department'],
]);
/** Reports speak of themselves early and often. */
const farthest = 20_000;

/**
 * Makes the test whether a text may be of the unit `name`: 我局 all through it is no county's. A text that never speaks of
 * itself may be anybody's.
 */
export function prepareIsOwnKind(lexicons: Lexicons, unitOf: UnitOf): (name: string, text: string) => boolean {
  const words = lexicons.lexicon('self-reference');
  return (name, text) => {
    const own = words.scan(text.slice(0, farthest)).filter((hit) => hit.entry.yields['stance'] === 'own');
    const units = new Set(own.map((hit) => hit.entry.yields['unit'] ?? ''));
    const type = unitOf(name)?.type;
    return units.size === 0 || [...units].some((unit) => unit === type || called.get(unit) === type);
  };
}
