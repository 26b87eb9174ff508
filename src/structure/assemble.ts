import {
  type Block,
  type Cell,
  type Form,
  flatMapped,
  type Report,
  type Section,
  type SectionName,
  type Sentence,
  type Source,
  type Span,
} from '#model';
import { findAnchors } from './anchor.ts';
import { innerHeadings } from './anchor-inner.ts';
import { bestChain } from './chain.ts';
import { type Claim, leavesOf, locate } from './leaves.ts';
import { afterTitle, beforeSignature, signedEnd } from './matter.ts';
import { type Narrative, narrate, type Placed } from './narrative.ts';
import type { Anchor, OldPart } from './place.ts';
import { type Range, readable } from './reading.ts';
import { cutSections, type SectionCut } from './section-cut.ts';
import { judge, listedParts } from './section-state.ts';
import { toldSections } from './section-told.ts';
import { findBlocks, type TableBlock } from './table-block.ts';
import { cellsOf } from './table-cell.ts';
import { tableTokens } from './table-label.ts';
import { otherTables } from './table-other.ts';
import { type Marks, type Words, wordEnumerators } from './words.ts';

/** What of a report does not need to know whose it is. */
export type Structure = Pick<Report, 'sections' | 'blocks' | 'cells' | 'sentences' | 'headings' | 'leaves'>;

/** Sections and tables in the form, before anything is turned into spans of the text. */
export interface Outline {
  readonly text: string;
  readonly marks: Marks;
  readonly cuts: readonly SectionCut[];
  readonly blocks: readonly TableBlock[];
  readonly oldParts: readonly OldPart[];
  /** Ends of headings inside sections that are known by their words, by their starts. */
  readonly inner: ReadonlyMap<number, number>;
}

/** Finds sections and tables of a form. Never throws; linear in its length. */
export function outline(form: Form, source: Source, words: Words): Outline {
  const text = readable(form, source);
  const marks = words.marksIn(text);
  const { anchors, listed, oldParts } = findAnchors(text, marks, words);
  const blocks = blocksOf(form, source, text, barriersOf(anchors), words);
  const chain = bestChain(anchors, blocks);
  const told = toldSections({ text, chain, blocks, oldParts }, [...anchors, ...listed], words);
  const cuts = cutSections(text.length, chain, told, blocks);
  return { text, marks, blocks, cuts, oldParts, inner: innerHeadings({ anchors, listed, oldParts }, chain, cuts) };
}

/** The sentences of all sections; the title ends at `titleEnd`. */
function narrativeOf({ text, marks, cuts, blocks, inner }: Outline, titleEnd: number, words: Words): Narrative {
  const items = wordEnumerators(marks);
  const told = cuts.map((cut) => narrate(text, cut, narrativeRanges(text, cut, blocks, titleEnd, words), words, items, inner));
  const inOrder = (placed: readonly Placed[]) => [...placed].sort((left, right) => left.start - right.start);
  return { sentences: inOrder(flatMapped(told, (part) => part.sentences)), headings: inOrder(flatMapped(told, (part) => part.headings)) };
}

function blocksOf(form: Form, source: Source, text: string, barriers: readonly number[], words: Words): readonly TableBlock[] {
  const known = findBlocks(text, tableTokens(text, words), barriers);
  const layout = source.layout.tables.map((table) => form.toForm(table.span));
  return [...known, ...otherTables(text, known, barriers, layout)].sort((left, right) => left.start - right.start);
}

/** Starts and ends of headings that no table crosses: in official words or numbered as sections are, where a line or a sentence ends. */
function barriersOf(anchors: readonly Anchor[]): readonly number[] {
  const sure = anchors.filter(
    ({ implied, follows, weight, order }) =>
      !implied && follows && (weight === 4 || (weight > 1 && (order === 'right' || order === 'wrong'))),
  );
  return flatMapped(sure, (anchor) => [anchor.heading.start, anchor.heading.end]).sort((left, right) => left - right);
}

/** The body without tables, without the title at the top of the report and the signature at its foot. */
function narrativeRanges(text: string, cut: SectionCut, blocks: readonly TableBlock[], titleEnd: number, words: Words): readonly Range[] {
  if (cut.body === null) return [];
  const { body } = cut;
  const start = cut.name === 'lead' ? afterTitle(text, { ...body, start: Math.min(Math.max(body.start, titleEnd), body.end) }) : body.start;
  const isLast = text.slice(cut.body.end).trim() === '';
  const signed = isLast && cut.heading !== null ? signedEnd(text, { start, end: cut.body.end }, words.units) : null;
  const end = signed ?? (isLast ? beforeSignature(text, { start, end: cut.body.end }, words.units) : cut.body.end);
  const ranges: Range[] = [];
  let from = start;
  for (const block of blocks) {
    if (block.end <= from || block.start >= end) continue;
    if (from < block.start) ranges.push({ start: from, end: block.start });
    from = Math.max(from, block.end);
  }
  if (from < end) ranges.push({ start: from, end });
  return ranges;
}

/** Turns an outline into the rows of a report whose title ends at `titleEnd` of the form, with spans of the original text. */
export function structureOf(form: Form, source: Source, outlined: Outline, titleEnd: number, words: Words): Structure {
  const { text, cuts, blocks } = outlined;
  const narrative = narrativeOf(outlined, titleEnd, words);
  const claims: Claim<Placed | TableBlock | SectionCut>[] = [
    ...flatMapped(cuts, (cut) => (cut.heading === null ? [] : [{ kind: 'heading' as const, value: cut, ...cut.heading }])),
    ...narrative.headings.map((value) => ({ start: value.start, end: value.end, kind: 'heading' as const, value })),
    ...narrative.sentences.map((value) => ({ start: value.start, end: value.end, kind: 'sentence' as const, value })),
    ...blocks.map((value) => ({ start: value.start, end: value.end, kind: 'table' as const, value })),
  ];
  const located = locate(form, claims);
  const sentences: Sentence[] = [];
  const headings: { span: Span; section: Sentence['section']; path: readonly string[] }[] = [];
  const tables: Block[] = [];
  for (const { kind, value, span } of located) {
    if ('path' in value && kind === 'sentence') sentences.push({ no: sentences.length, section: value.section, path: value.path, span });
    else if ('path' in value) headings.push({ span, section: value.section, path: value.path });
    else if ('tokens' in value) tables.push({ form: value.form, span });
  }
  return {
    sections: sectionsOf(form, source, outlined, narrative, words),
    blocks: tables,
    // Field by field: a report has hundreds of cells, and copying what is left of an object is slow.
    cells: cellsOf(text, blocks, words.tables).map(
      (cell): Cell => ({
        form: cell.form,
        rowKey: cell.rowKey,
        columnKey: cell.columnKey,
        raw: cell.raw,
        value: cell.value,
        confidence: cell.confidence,
        span: form.toText(cell.start, cell.end),
      }),
    ),
    sentences,
    headings,
    leaves: leavesOf(source.text.length, located),
  };
}

const noParts: ReadonlySet<SectionName> = new Set();

function sectionsOf(form: Form, source: Source, outlined: Outline, narrative: Narrative, words: Words): readonly Section[] {
  const { text, cuts } = outlined;
  const lead = cuts.find((cut) => cut.name === 'lead')?.body ?? null;
  // Asked only of sections that were not found.
  const listed = cuts.every((cut) => cut.body !== null) ? noParts : listedParts(text, lead, words.sections);
  const textAt = (offset: number) => (offset <= 0 ? 0 : offset >= text.length ? source.text.length : form.toText(offset, offset + 1).start);
  return cuts.map((cut) => {
    const { state, note } = judge(outlined, cut, narrative.sentences, listed, words);
    const heading = cut.heading === null ? null : form.toText(cut.heading.start, cut.heading.end);
    const start = heading?.end ?? textAt(cut.body?.start ?? 0);
    const body = cut.body === null || state === 'absent' ? null : { start, end: Math.max(start, textAt(cut.body.end)) };
    return { name: cut.name, state, heading, body, note };
  });
}
