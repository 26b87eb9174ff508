import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** 有待加强 → 进一步加强: the measure says no more than that the problem shall go (DOMAIN.md 2.1). */
export const mirrorMeasure: RuleMaker = (lexicons) => {
  return ({ extraction }) =>
    extraction.measures
      .filter(({ mirror }) => mirror)
      .map(({ span }) =>
        flagOf(lexicons, { code: 'mirror-measure', severity: 'low', certainty: 'probable', span, rule: 'mirror-measure' }),
      );
};
