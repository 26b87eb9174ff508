import type { SectionName, TableForm } from '#model';
import { sectionNames } from '#model';
import type { Anchor } from './anchor.ts';
import type { Range } from './reading.ts';
import type { TableBlock } from './table-block.ts';

/** One section of the form: `body` is null where nothing of it was found. */
export interface SectionCut {
  readonly name: SectionName;
  readonly heading: Range | null;
  readonly body: Range | null;
  /** Ordinal of the heading as written. */
  readonly ordinal: string | null;
  /** Placed by a sub-heading, because its own heading is lost. */
  readonly implied: boolean;
}

interface Start {
  readonly name: SectionName;
  readonly at: number;
  readonly heading: Range | null;
  readonly ordinal: string | null;
  readonly implied: boolean;
  /** End of what is left of the section, where no heading was found. */
  readonly end: number | null;
}

/**
 * Divides the form among the seven sections, without overlap. A table whose section has no heading marks where that
 * section stood, if it stands inside another one.
 */
export function cutSections(length: number, chain: readonly Anchor[], blocks: readonly TableBlock[]): readonly SectionCut[] {
  const starts = [...chain.map(startOf), ...residues(chain, blocks)].sort((left, right) => left.at - right.at);
  const lead: Start = { name: 'lead', at: 0, heading: null, ordinal: null, implied: false, end: null };
  const all = [lead, ...starts];
  return sectionNames.map((name) => {
    const no = all.findIndex((start) => start.name === name);
    const start = all[no];
    if (start === undefined) return { name, heading: null, body: null, ordinal: null, implied: false };
    const end = all[no + 1]?.at ?? length;
    const body = { start: start.heading?.end ?? start.at, end: start.end === null ? end : Math.min(start.end, end) };
    return { name, heading: start.heading, body, ordinal: start.ordinal, implied: start.implied };
  });
}

function startOf(anchor: Anchor): Start {
  const at = anchor.heading.start;
  const heading = anchor.implied ? null : anchor.heading;
  return { name: anchor.section, at, heading, ordinal: anchor.implied ? null : anchor.ordinal, implied: anchor.implied, end: null };
}

function residues(chain: readonly Anchor[], blocks: readonly TableBlock[]): readonly Start[] {
  const forms: readonly TableForm[] = ['disclosure', 'applications', 'disputes'];
  return forms.flatMap((form) => {
    if (chain.some((anchor) => anchor.section === form)) return [];
    const first = blocks.findIndex((block) => block.form === form);
    const block = blocks[first];
    if (block === undefined) return [];
    const cut = chain.some((anchor) => anchor.heading.start >= block.start && anchor.heading.start < block.end);
    return cut ? [] : [{ name: form, at: block.start, heading: null, ordinal: null, implied: false, end: null }];
  });
}
