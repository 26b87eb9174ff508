import type { Report, Sentence, Span } from '#model';

/** Two headings one behind the other and a mark or two; what is longer and no sentence is no heading. */
const longestBetween = 60;

/**
 * One per sentence: 1 where the narrative breaks before it, so that no passage may run on: at another section, behind
 * a table, behind more than `longestBetween` characters that are no sentence. 1 for the first. Linear.
 */
export function breaksOf({ sentences, blocks, source }: Pick<Report, 'sentences' | 'blocks' | 'source'>): Uint8Array {
  const tables = blocks.map(({ span }) => span).sort((a, b) => a.start - b.start);
  let table = 0;
  return Uint8Array.from(sentences, ({ section, span }, i) => {
    const before: Sentence | undefined = sentences[i - 1];
    if (before === undefined || before.section !== section) return 1;
    while (table < tables.length && (tables[table]?.start ?? 0) < before.span.end) table += 1;
    if ((tables[table]?.start ?? Number.POSITIVE_INFINITY) < span.start) return 1;
    return isLong(source.text, { start: before.span.end, end: span.start }) ? 1 : 0;
  });
}

function isLong(text: string, { start, end }: Span): boolean {
  let count = 0;
  for (let i = start; i < end && count <= longestBetween; i += 1) if (!/\s/.test(text.charAt(i))) count += 1;
  return count > longestBetween;
}
