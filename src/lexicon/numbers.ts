/** `#` in a term: digits with commas and a fraction, or Chinese numerals. Has a longest length, so that a megabyte of digits stays linear. */
const [mostDigits, mostNumerals, mostDecimals] = [16, 15, 6];
const numerals = '〇零一二三四五六七八九十百千万两';
export const numberPattern = `(?:\\d[\\d,]{0,${mostDigits - 1}}(?:\\.\\d{1,${mostDecimals}})?|[${numerals}]{1,${mostNumerals}})`;
export const longestNumber: number = mostDigits + 1 + mostDecimals;

const [digit, comma, numeral] = [1, 2, 3];
const kinds = new Uint8Array(0x10000);
for (let i = 0; i < 10; i += 1) kinds['0'.charCodeAt(0) + i] = digit;
kinds[','.charCodeAt(0)] = comma;
for (const each of numerals) kinds[each.charCodeAt(0)] = numeral;

/** Whether a number may end at `end`. */
export const endsNumber = (form: string, end: number): boolean => end > 0 && kinds[form.charCodeAt(end - 1)] !== 0;

/**
 * Where numbers begin: for every run of digits and commas, and of numerals, the first place from which a number can
 * reach what stands behind the run. A match that begins with a number begins at one of them.
 */
export function numberStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if (kind !== digit && kind !== numeral) {
      at += 1;
      continue;
    }
    const end = endOfRun(text, at, kind);
    starts.push(at);
    const last = end - (kind === digit ? mostDigits : mostNumerals);
    if (last > at) starts.push(firstOf(text, last, kind));
    at = end;
  }
  return starts;
}

function endOfRun(text: string, start: number, kind: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const own = kinds[text.charCodeAt(end)] ?? 0;
    if (own !== kind && !(kind === digit && own === comma)) break;
  }
  return end;
}

/** From `from` on, commas left out. */
function firstOf(text: string, from: number, kind: number): number {
  let at = from;
  while (kinds[text.charCodeAt(at)] !== kind) at += 1;
  return at;
}
