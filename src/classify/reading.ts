import type { Lexicons } from '#lexicon';
import type { Report } from '#model';
import { decide } from './decide.ts';
import { prepareFeatures } from './features.ts';
import { folder, gramsOf } from './grams.ts';
import type { Ruled } from './judgement.ts';
import { namedFeatures, nameOf } from './named-features.ts';
import type { Seen } from './rule.ts';
import { prepareSeen } from './seen.ts';

/** What the model is trained on: all features of one sentence in words, each once, and what the rules alone would say. */
export interface Reading {
  readonly features: readonly string[];
  readonly rule: Ruled;
}

/** The surroundings of a sentence. */
export type Place = Omit<Seen, 'features' | 'form'>;

export interface Reader {
  /** One reading a sentence of the report, in order. */
  report(report: Report): readonly Reading[];
  /** The reading of a sentence that stands by itself, given its form and where it would stand. */
  sentence(form: string, place: Place): Reading;
}

/** Prepares to read sentences as the trained model will: for `leitong train` and for measuring. */
export function prepareReading(lexicons: Lexicons): Reader {
  const seenOf = prepareSeen(lexicons);
  const featuresOf = prepareFeatures(lexicons);
  const fold = folder();
  const readingOf = (seen: Seen): Reading => {
    const rule = decide(seen);
    const grams = new Set(gramsOf(fold(seen.form)));
    return {
      features: [...namedFeatures(seen, rule).map(nameOf), ...Array.from(grams, (gram) => `gram:${gram}`)],
      rule: { class: rule.class, isCertain: rule.isCertain },
    };
  };
  return {
    report(report) {
      return seenOf(report).map(readingOf);
    },
    sentence(form, place) {
      const [features] = featuresOf([form]);
      if (features === undefined) throw new Error('every form has features');
      return readingOf({ form, features, ...place });
    },
  };
}
