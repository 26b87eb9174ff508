/** Characters two columns wide: East Asian wide and full-width, and the punctuation Chinese fonts draw as wide. */
const wide =
  /[\u1100-\u115f\u2014-\u2026\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{20000}-\u{3fffd}]/u;

const widthOf = (character: string): number => (wide.test(character) ? 2 : 1);

/** Columns a text takes on a terminal. */
export function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum;
}

/** Fills up with spaces to `columns`. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** Cuts what is longer than `columns`, with an ellipsis. */
export function fit(text: string, columns: number): string {
  return width(text) <= columns ? text : `${lines(text, columns - 2)[0] ?? ''}…`;
}

/** Words that must not be torn at a line's end: runs of letters and digits; Chinese breaks anywhere. */
const piece = /[!-~]+ ?|\s+|[^]/gu;

/** The text in lines of at most `columns`; white space of any kind counts as one space, control characters as none. */
export function lines(text: string, columns: number): readonly string[] {
  const made: string[] = [];
  let line = '';
  let used = 0;
  for (const [match] of text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .matchAll(piece)) {
    const parts = width(match) <= columns ? [match] : [...match];
    for (const part of parts) {
      if (used + width(part.trimEnd()) > columns) {
        made.push(line.trimEnd());
        line = '';
        used = 0;
      }
      if (line === '' && part === ' ') continue;
      line += part;
      used += width(part);
    }
  }
  return line === '' && made.length > 0 ? made : [...made, line.trimEnd()];
}

/** Lines with a label before the first and as much space before the others. */
export function hanging(label: string, text: string, columns: number): string {
  const indent = width(label);
  return lines(text, Math.max(20, columns - indent))
    .map((line, index) => `${index === 0 ? label : ' '.repeat(indent)}${line}`)
    .join('\n');
}
