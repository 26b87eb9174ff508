import { flatMapped, type SectionName, sectionNames, type TableForm } from '#model';
import type { Anchor } from './place.ts';
import type { Range } from './reading.ts';
import type { TableBlock } from './table-block.ts';
import type { Told } from './told.ts';

/** How a section was found: by its heading, a sub-heading of it, what its sentences say, its table. */
type By = 'heading' | 'subheading' | 'sentences' | 'table';

/** One section of the form: `body` is null where nothing of it was found. */
export interface SectionCut {
  readonly name: SectionName;
  readonly heading: Range | null;
  readonly body: Range | null;
  /** Ordinal of the heading as written. */
  readonly ordinal: string | null;
  /** null where it was not found. */
  readonly by: By | null;
}

interface Start {
  readonly name: SectionName;
  readonly at: number;
  readonly heading: Range | null;
  readonly ordinal: string | null;
  readonly by: By;
}

/**
 * Divides the form among the seven sections, without overlap. A table whose section has no heading marks where that
 * section stood, if it stands inside another one.
 */
export function cutSections(
  length: number,
  chain: readonly Anchor[],
  told: readonly Told[],
  blocks: readonly TableBlock[],
): readonly SectionCut[] {
  const headed = [...chain.map(startOf), ...told.map(toldStart)];
  const starts = [...headed, ...residues(headed, blocks)].sort((left, right) => left.at - right.at);
  const lead: Start = { name: 'lead', at: 0, heading: null, ordinal: null, by: 'heading' };
  const all = [lead, ...starts];
  return sectionNames.map((name) => {
    const no = all.findIndex((start) => start.name === name);
    const start = all[no];
    if (start === undefined) return { name, heading: null, body: null, ordinal: null, by: null };
    const { heading, ordinal, by } = start;
    return { name, heading, ordinal, by, body: { start: heading?.end ?? start.at, end: all[no + 1]?.at ?? length } };
  });
}

function startOf({ section, heading, ordinal, implied }: Anchor): Start {
  if (implied) return { name: section, at: heading.start, heading: null, ordinal: null, by: 'subheading' };
  return { name: section, at: heading.start, heading, ordinal, by: 'heading' };
}

function toldStart({ section, at, heading, ordinal }: Told): Start {
  return { name: section, at, heading, ordinal, by: heading === null ? 'sentences' : 'heading' };
}

function residues(headed: readonly Start[], blocks: readonly TableBlock[]): readonly Start[] {
  const forms: readonly TableForm[] = ['disclosure', 'applications', 'disputes'];
  return flatMapped(forms, (form) => {
    const block = headed.some(({ name }) => name === form) ? undefined : blocks.find((each) => each.form === form);
    if (block === undefined || headed.some(({ at }) => at >= block.start && at < block.end)) return [];
    return [{ name: form, at: block.start, heading: null, ordinal: null, by: 'table' as const }];
  });
}
