import type { SubstanceClass, SubstanceKind } from '#model';
import type { Unit } from './locate-units.ts';

export const substanceKinds = ['boilerplate', 'nil', 'substantive'] as const satisfies readonly SubstanceKind[];

export function isNarrative(unitClass: Unit['class']): unitClass is SubstanceClass {
  return unitClass !== 'T' && unitClass !== 'H';
}

export function kindOf(substanceClass: SubstanceClass): SubstanceKind {
  if (substanceClass === 'N') return 'nil';
  return substanceClass.startsWith('B') ? 'boilerplate' : 'substantive';
}
