import { Converter } from 'opencc-js/t2cn';
import type { Script } from '#model';
import { type Draft, type Edit, edited } from './draft.ts';

const firstHan = 0x4e00;
const lastHan = 0x9fff;

interface Table {
  readonly convert: (text: string) => string;
  /** 1 at the code of a traditional character, from `firstHan` on. */
  readonly traditional: Uint8Array;
}

let loaded: Table | null = null;

/** Built once a thread on first need, about 25 ms. */
function table(): Table {
  if (loaded !== null) return loaded;
  const convert = Converter({ from: 't', to: 'cn' });
  const all = Array.from({ length: lastHan - firstHan + 1 }, (_, i) => String.fromCharCode(firstHan + i));
  const simplified = convert(all.join('\n')).split('\n');
  loaded = { convert, traditional: Uint8Array.from(all, (character, i) => (simplified[i] === character ? 0 : 1)) };
  return loaded;
}

/** Below this share of Han characters a traditional one is a name or a variant, and stays. */
const mixedShare = 0.01;
const traditionalShare = 0.08;

export function scriptOf(value: string): Script {
  const { traditional } = table();
  let han = 0;
  let old = 0;
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    if (code < firstHan || code > lastHan) continue;
    han += 1;
    if (traditional[code - firstHan] === 1) old += 1;
  }
  if (old < han * mixedShare || old < 3) return 'simplified';
  return old < han * traditionalShare ? 'mixed' : 'traditional';
}

/** Traditional to simplified, phrase-aware line by line; where a phrase would change the length, character by character. */
export function simplify(draft: Draft): Draft {
  const edits: Edit[] = [];
  let at = 0;
  for (const line of draft.value.split('\n')) {
    const { convert } = table();
    const whole = convert(line);
    const simplified =
      whole.length === line.length ? whole : Array.from(line, (character) => sameLength(character, convert(character))).join('');
    for (let i = 0; i < line.length; i += 1) {
      if (simplified[i] !== line[i]) edits.push({ start: at + i, end: at + i + 1, replacement: simplified.charAt(i) });
    }
    at += line.length + 1;
  }
  return edited(draft, edits);
}

function sameLength(character: string, simplified: string): string {
  return simplified.length === character.length ? simplified : character;
}
