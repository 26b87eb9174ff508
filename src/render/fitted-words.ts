/** Widths of characters against the size of the font: Han and full-width signs fill the square. */
const widths = { latin: 0.58, han: 1 };

/** What fits into lines of a width in pixels; what does not is cut, with … at its end. */
export function fittedWords(words: string, width: number, fontSize: number, lines: number): string {
  const rows: string[] = [''];
  let room = width;
  for (const sign of words) {
    const wide = fontSize * (sign.charCodeAt(0) < 0x2e80 ? widths.latin : widths.han);
    if (wide > room) {
      if (rows.length === lines) return shortened(rows);
      rows.push('');
      room = width;
    }
    rows[rows.length - 1] += sign;
    room -= wide;
  }
  return rows.map((row) => row.trim()).join('\n');
}

function shortened(rows: readonly string[]): string {
  const last = [...(rows.at(-1) ?? '')];
  return [...rows.slice(0, -1), `${last.slice(0, -1).join('')}…`].map((row) => row.trim()).join('\n');
}
