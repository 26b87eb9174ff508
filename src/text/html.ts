/** Markup that is safe to stand in a page: everything that was text in it is escaped. */
export interface Html {
  readonly markup: string;
}

type Piece = string | number | Html | null | readonly Html[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template whose holes are escaped: strings as text, `Html` as it is, lists joined, null left out. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const markup = strings.reduce((sum, string, i) => sum + string + markupOf(pieces[i] ?? null), '');
  return { markup };
}

function markupOf(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escaped(piece);
  if ('markup' in piece) return piece.markup;
  return piece.map(({ markup }) => markup).join('');
}

/** Characters that XML cannot hold would break the page; they show as U+FFFD. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"'\0-\x08\x0b\x0c\x0e-\x1f]/g, (sign) => entities[sign] ?? '\ufffd');
}
