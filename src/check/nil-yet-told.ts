import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import { clauseOf, isAbout, isStrong, type Pair, strongest } from './contradiction-pair.ts';
import type { Examined } from './rule.ts';
import type { AreOfOneScope } from './scope.ts';

/** A figure that is not nothing, in digits or Chinese numerals. */
const something = /[1-9一二两三四五六七八九十百]/;
/** 第三方 counts nothing. */
const ordinal = /第[一二三四五六七八九十]+/g;

/** 未收到申请 here, 对收到的申请均已答复 there. One pair a thing; the fee and the rest by figures against the tables are another rule's. */
export function nilYetTold(
  { reading }: Examined,
  hits: readonly Hit[],
  areOfOneScope: AreOfOneScope,
  noFigures: readonly string[],
): readonly Pair[] {
  const nils = hits.filter(({ entry }) => entry.yields['cue'] === 'nil');
  if (nils.length === 0) return [];
  const told = hits.filter((hit) => hit.entry.yields['cue'] === 'told' && isOfSomething(hit));
  const things = new Set(nils.map(({ entry }) => entry.yields['about']));
  return flatMapped([...things], (about): readonly Pair[] => {
    const content = strongest(told.filter((hit) => isAbout(hit, about)));
    const nil =
      content === null
        ? null
        : nearest(
            nils.filter((hit) => isAbout(hit, about)),
            content,
          );
    if (nil === null || content === null) return [];
    const [left, right] = [clauseOf(reading, nil), clauseOf(reading, content)];
    if ((left.start < right.end && right.start < left.end) || !areOfOneScope(reading, nil, content)) return [];
    return [{ rule: 'nil-yet-told', left, right, certainty: isStrong(content) ? 'probable' : 'possible' }];
  });

  function isOfSomething(hit: Hit): boolean {
    if (!isStrong(hit)) return true;
    const words = reading.value.slice(hit.start, hit.end).replace(ordinal, '');
    return something.test(noFigures.reduce((left, word) => left.replaceAll(word, ''), words));
  }
}

function nearest(hits: readonly Hit[], to: Hit): Hit | null {
  const distance = ({ start }: Hit) => Math.abs(start - to.start);
  return hits.reduce<Hit | null>((best, hit) => (best === null || distance(hit) < distance(best) ? hit : best), null);
}
