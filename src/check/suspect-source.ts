import type { Lexicons } from '#lexicon';
import { type Flag, flatMapped, type NoiseKind, type Report, type Span } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** A text that looks like a hijacked mirror of the agency's page: several signs of one together (DOMAIN.md 4). */
export const suspectSource: RuleMaker = (lexicons) => {
  return ({ report }) => {
    const found = signsOf(report);
    const certainty = certaintyOf(found);
    if (certainty === null) return [];
    const brand = found.find(({ name }) => name === 'brand');
    // A betting house among other signs is no slip of anybody's pen.
    const isSure = brand !== undefined && found.length > 1;
    return [flagFor(lexicons, found, certainty), ...(isSure ? [brandFlag(lexicons, brand)] : [])];
  };
};

const signNames = ['pinyin', 'mark', 'brand', 'tag', 'script'] as const;
type SignName = (typeof signNames)[number];

/** Places of one sign, and the words at the first. */
interface Sign {
  readonly name: SignName;
  readonly count: number;
  readonly words: string;
  /** The first place; null for what the whole text shows. */
  readonly span: Span | null;
}

/** Bytes lost at a tag, or before a letter that is half a character; other damage has other causes. */
const atTag = /[\ufffd?？].*>$|^[?？][A-Za-z]$/s;
/** Pinyin behind a rare character is a help to the reader; behind so many different ones it is none. */
const manyPinyin = 3;
/** Longest quotation in the message, characters. */
const longest = 20;

function signsOf(report: Report): readonly Sign[] {
  const { form, source } = report;
  const places = (kind: NoiseKind) => form.noise.filter((noise) => noise.kind === kind).map(({ span }) => span);
  const words = ({ start, end }: { start: number; end: number }) => source.text.slice(start, end);
  const tags = places('garbled').filter((span) => atTag.test(words(span)));
  const counted = [
    { name: 'pinyin', spans: places('pinyin').map(({ start, end }) => ({ start: start - 1, end })) },
    { name: 'mark', spans: places('mark').map(({ start, end }) => ({ start: start - 1, end: end + 1 })) },
    { name: 'brand', spans: places('brand') },
    { name: 'tag', spans: tags },
  ] as const;
  const found = flatMapped(counted, ({ name, spans }): Sign[] => {
    const distinct = new Set(spans.map(words));
    const [first] = distinct;
    const count = name === 'pinyin' ? distinct.size : spans.length;
    return first === undefined ? [] : [{ name, count, words: shortened(first), span: spans[0] ?? null }];
  });
  return report.script === 'traditional' ? [...found, { name: 'script', count: 1, words: '', span: null }] : found;
}

const shortened = (words: string) => (words.length <= longest ? words : `${words.slice(0, longest)}…`);

/** One sign alone has innocent causes, except those that nobody but a hijacker makes. */
function certaintyOf(found: readonly Sign[]): 'probable' | 'possible' | null {
  const has = (name: SignName, count: number) => found.some((sign) => sign.name === name && sign.count >= count);
  const isTelling = has('brand', 1) || has('pinyin', manyPinyin);
  if (found.length < 2) return isTelling ? 'possible' : null;
  return isTelling || found.length > 2 ? 'probable' : 'possible';
}

function flagFor(lexicons: Lexicons, found: readonly Sign[], certainty: 'probable' | 'possible'): Flag {
  const said = found.map(({ name, count, words }) => lexicons.message(`check/mirror-${name}`, { count, words }));
  return flagOf(lexicons, {
    code: 'suspect-source',
    severity: 'low',
    certainty,
    // About the file as a whole: the signs are spread over it, and the message quotes one of each.
    span: found[0]?.span ?? null,
    rule: 'suspect-source',
    zh: { signs: said.map(({ zh }) => zh).join('、') },
    en: { signs: said.map(({ en }) => en).join(', ') },
  });
}

function brandFlag(lexicons: Lexicons, { words, span }: Sign): Flag {
  return flagOf(lexicons, { code: 'suspect-source', severity: 'low', certainty: 'certain', span, rule: 'suspect-brand', zh: { words } });
}
