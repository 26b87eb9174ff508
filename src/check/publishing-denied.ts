import type { Hit, Lexicons } from '#lexicon';
import { flatMapped } from '#model';
import { isConfessed } from './claim-denied.ts';
import { sentenceAround } from './clause.ts';
import { clauseOf, isAbout, type Pair } from './contradiction-pair.ts';
import { isHitWithin } from './report-reading.ts';
import type { Examined } from './rule.ts';
import type { AreOfOneScope } from './scope.ts';

/** What is claimed of all publishing, and which shortcomings deny it: what is late or left out was not all that was due. */
const denials: readonly (readonly [claim: string, wants: readonly string[]])[] = [
  ['prompt', ['prompt']],
  ['complete', ['complete']],
  ['due', ['complete', 'prompt']],
];

/** Sections that tell what was done in the year. */
const told: ReadonlySet<string | undefined> = new Set(['lead', 'overview', 'disclosure']);

/**
 * The agency's own publishing praised as a whole and confessed to lack the same quality: 各项信息及时发布, 公开时间不够及时. Possible alone:
 * both are said in general, and most may have been in time.
 */
export function preparePublishingDenied(lexicons: Lexicons): (examined: Examined, areOfOneScope: AreOfOneScope) => readonly Pair[] {
  const publishing = lexicons.lexicon('publishing');
  return (examined, areOfOneScope) => {
    const { reading } = examined;
    const hits = reading.hits(publishing);
    const wants = hits.filter((hit) => isOf(hit, 'want') && isConfessed(examined, hit));
    if (wants.length === 0) return [];
    const aims = hits.filter((hit) => isOf(hit, 'aim'));
    const isTold = ({ start, end }: Hit) => {
      const section = reading.statements[reading.statementAt(start)]?.sentence.section;
      return told.has(section) && !isHitWithin(aims, sentenceAround(reading.spoken, start)[0], end);
    };
    const claims = hits.filter((hit) => isOf(hit, 'claim') && isTold(hit));
    return flatMapped(denials, ([about, denied]): readonly Pair[] => {
      const own = claims.filter((hit) => isAbout(hit, about));
      for (const want of wants.filter((hit) => denied.some((quality) => isAbout(hit, quality)))) {
        const claim = own.find((hit) => areOfOneScope(reading, hit, want));
        if (claim !== undefined)
          return [{ rule: 'contradiction', left: clauseOf(reading, claim), right: clauseOf(reading, want), certainty: 'possible' }];
      }
      return [];
    });
  };
}

const isOf = ({ entry }: Hit, role: string) => entry.yields['role'] === role;
