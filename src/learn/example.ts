import type { Ruled } from '#classify';
import type { SubstanceClass } from '#model';

/** A sentence with its right class, as the model reads it. */
export interface Example {
  /** Joined examples are learned from, never scored. */
  readonly origin: 'report' | 'sentence' | 'joined';
  /** Examples of one group never stand on both sides of a test: an office, a template, or all reports of one hand. */
  readonly group: string;
  readonly text: string;
  /** The right class, then what a second annotator says. */
  readonly classes: readonly [SubstanceClass, ...SubstanceClass[]];
  readonly features: readonly string[];
  /** What the rules alone say. */
  readonly rule: Ruled;
}
