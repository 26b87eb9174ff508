import type { Hit } from '#lexicon';
import { type Flag, flatMapped } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** Words that were put together wrongly: the same twice, half a sentence glued to another (lexicons/typos.yaml). */
export const saidTwice: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('typos');
  return ({ report, reading }) => {
    const damage = report.form.noise;
    let told = 0;
    const known = reading.hits(words).filter(({ entry }) => entry.yields['role'] !== 'typo');
    const found = [...known.map(ofHit), ...repeatsIn(reading.spoken)].toSorted((left, right) => left.start - right.start);
    return flatMapped(found, ({ start, end, rule, certainty }): readonly Flag[] => {
      if (start < told) return [];
      told = end;
      const span = reading.spanOf(start, end);
      if (damage.some((noise) => noise.span.start < span.end && span.start < noise.span.end)) return [];
      const quoted = { words: reading.value.slice(start, end) };
      return [flagOf(lexicons, { code: 'garbled', severity: 'low', certainty, span, rule, zh: quoted })];
    });
  };
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: 'said-twice' | 'broken-words';
  readonly certainty: 'probable' | 'possible';
}

function ofHit({ entry, start, end }: Hit): Found {
  const isTwice = entry.yields['role'] === 'twice';
  return { start, end, rule: isTwice ? 'said-twice' : 'broken-words', certainty: isTwice ? 'probable' : 'possible' };
}

/** Two characters may well stand twice (研究研究, 公开公开栏), longer words are pasted. */
const shortest = 3;
const longest = 8;

/** The same three to eight characters twice without anything between. */
function repeatsIn(text: string): readonly Found[] {
  const found: Found[] = [];
  for (let length = shortest; length <= longest; length += 1)
    for (let at = length, same = 0; at < text.length; at += 1) {
      same = text.charCodeAt(at) === text.charCodeAt(at - length) ? same + 1 : 0;
      if (same !== length) continue;
      same = 0;
      const end = at + 1;
      if (isPhrase(text.slice(end - length, end))) found.push({ start: end - 2 * length, end, rule: 'said-twice', certainty: 'probable' });
    }
  return found;
}

/** Words of different characters; 一件一件 and 某某某 are said so. */
function isPhrase(words: string): boolean {
  return phrase.test(words) && new Set(words).size > 2;
}

const phrase = /^[\u4E00-\u9FA5]+$/;
