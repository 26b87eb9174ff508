import { Converter } from 'opencc-js/t2cn';
import type { Script } from '#model';
import { type Draft, recast } from './draft.ts';
import { type Survey, survey } from './survey.ts';

/** Below this share of Han characters a traditional one is a name or a variant, and stays. */
const mixedShare = 0.01;
const traditionalShare = 0.08;
const fewest = 3;
/** A label or a name by itself has no text around it that could be simplified. */
const shortest = 20;
/** In a clause pasted into a simplified text, at least this share is traditional: a third is usual. */
const clauseShare = 0.15;
const clause = /[^。;!?\n]+/g;

export function scriptOf({ han, traditional }: Survey): Script {
  if (traditional < han * mixedShare || (traditional < fewest && han >= shortest) || traditional === 0) return 'simplified';
  return traditional < han * traditionalShare ? 'mixed' : 'traditional';
}

/** Traditional to simplified, phrase-aware; in a text that is simplified on the whole, only clauses that are not. */
export function simplify(draft: Draft, script: Script, { traditional }: Survey): Draft {
  if (traditional === 0 || (script === 'simplified' && traditional < fewest)) return draft;
  if (script !== 'simplified') return replaced(draft, converted(draft.value));
  return replaced(
    draft,
    draft.value.replaceAll(clause, (words) => {
      const found = survey(words);
      return found.traditional >= fewest && found.traditional >= found.han * clauseShare ? converted(words) : words;
    }),
  );
}

type Convert = (text: string) => string;
let loaded: Convert | null = null;

/** Traditional to simplified, of the same length: all that opencc changes is changed character for character. */
function converted(value: string): string {
  const convert: Convert = loaded ?? Converter({ from: 't', to: 'cn' });
  loaded = convert;
  const whole = convert(value);
  const even = whole.length === value.length ? whole : Array.from(value, (character) => evenly(character, convert)).join('');
  return even
    .replaceAll(particle, '着')
    .replaceAll('甚么', '什么')
    .replaceAll(/衹|(?<!神)祇/g, '只');
}

/** 著 as a particle or in 着力, 着眼, 沿着, which opencc leaves; not where something is written, famous or marked. */
const particle = /(?<![显卓昭原名编论译专巨遗合土拙撰校所])著(?![作名称述录者书])/g;

/** A conversion that would move what follows stays undone; beyond the basic plane only. */
function evenly(character: string, convert: Convert): string {
  const simplified = convert(character);
  return simplified.length === character.length ? simplified : character;
}

function replaced(draft: Draft, value: string): Draft {
  return value === draft.value ? draft : recast(draft, value);
}
