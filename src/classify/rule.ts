import type { SectionName, SubstanceClass } from '#model';
import type { Features } from './features.ts';

/** Which half of the section on problems a sentence stands in; null outside of it. */
export type Part = 'problem' | 'measure' | null;

/** A sentence with its surroundings, all that a decision needs. */
export interface Seen {
  readonly form: string;
  readonly features: Features;
  readonly section: SectionName;
  readonly part: Part;
  /** It begins with its enumerator. */
  readonly isItem: boolean;
  /** An enumerator and a few words, with the text of the item still to come. */
  readonly isTopicLine: boolean;
  /** The items of a list stand behind it. */
  readonly leadsList: boolean;
}

/** A rule of DOMAIN.md 2.2. `by` names the features that are shown as evidence. */
export interface Rule {
  readonly id: string;
  readonly class: SubstanceClass;
  readonly by: readonly string[];
  /** Right by law or by form, whatever else the sentence says: no model is asked. */
  readonly isCertain: boolean;
  when(seen: Seen): boolean;
}

export type Condition = (seen: Seen) => boolean;

/** True where one of the features was found; `quantity` only where an amount stands for itself. */
export function has(...names: readonly string[]): Condition {
  return ({ features }) => {
    for (const name of names) if (name === 'quantity' ? features.amounts.length > 0 : features.hits.has(name)) return true;
    return false;
  };
}

export function all(...conditions: readonly Condition[]): Condition {
  return (seen) => {
    for (const condition of conditions) if (!condition(seen)) return false;
    return true;
  };
}

export function not(condition: Condition): Condition {
  return (seen) => !condition(seen);
}

/** A rule that holds where one of the features it shows was found, and the condition too. */
export function rule(id: string, name: SubstanceClass, by: readonly string[], when: Condition = has(...by)): Rule {
  return { id, class: name, by, when, isCertain: false };
}

export function certain(own: Rule): Rule {
  return { ...own, isCertain: true };
}
