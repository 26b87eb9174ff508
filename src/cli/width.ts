/** Characters two columns wide: East Asian wide and full-width, and the punctuation Chinese fonts draw as wide. */
const wide =
  /[\u1100-\u115f\u2014-\u2026\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{20000}-\u{3fffd}]/u;

const widthOf = (character: string): number => (wide.test(character) ? 2 : 1);

/** Columns a text takes on a terminal. */
function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum;
}

/** Fills up with spaces to `columns`. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** Words that must not be torn at a line's end: runs of letters and digits; Chinese breaks anywhere. */
const piece = /[!-~]+ ?|\s+|./gsu;
/** Punctuation that must not begin a line; it may hang over its end by one character. */
const closing = /^[，。、；：！？）》〕】”’,.;:!?)]$/u;

/** The text in lines of at most `columns`, hanging punctuation apart; any white space counts as one space, controls as none. */
export function lines(text: string, columns: number): readonly string[] {
  const made: string[] = [];
  let line = '';
  for (const part of parts(text, columns)) {
    const isOver = width(line) + width(part.trimEnd()) > columns;
    if (isOver && !(closing.test(part) && width(line) <= columns)) {
      made.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? part.trimStart() : part;
  }
  return line === '' && made.length > 0 ? made : [...made, line.trimEnd()];
}

/** What may stand on a line of its own: pieces, and the characters of those too long for a line. */
function parts(text: string, columns: number): readonly string[] {
  const clean = text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
  return (clean.match(piece) ?? []).flatMap((match) => (width(match) <= columns ? [match] : [...match]));
}

/** Lines with a label before the first and as much space before the others. */
export function hanging(label: string, text: string, columns: number): string {
  const indent = width(label);
  return lines(text, Math.max(20, columns - indent))
    .map((line, index) => `${index === 0 ? label : ' '.repeat(indent)}${line}`)
    .join('\n');
}
