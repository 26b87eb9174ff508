import { flatMapped } from '#model';
import { type Enumerator, enumeratorAt } from './enumerator.ts';
import { trimmed } from './lines.ts';
import { enclosed } from './pairs.ts';
import type { Range } from './reading.ts';
import { joinCrumbs } from './split-crumbs.ts';
import { splitAtItems } from './split-items.ts';
import { splitLong } from './split-long.ts';
import type { Draft, SplitPass } from './split-pass.ts';
import { splitAtStops } from './split-stops.ts';

/** In this order: divide naively, repair after. */
const passes: readonly SplitPass[] = [splitAtStops, splitAtItems, splitLong, joinCrumbs];

/** No pass divides a text without one of these. */
const mark = /[。!;:,]/;

/** A unit with the enumerator it begins with. */
export interface Unit extends Range {
  readonly enumerator: Enumerator | null;
}

function endsOf(text: string, itemAt: Draft['itemAt']): readonly number[] {
  const inside = enclosed(text);
  let ends: readonly number[] = [text.length];
  for (const pass of passes) ends = pass({ text, inside, itemAt, ends });
  return ends;
}

/** Divides a paragraph of the form into sentences and enumerated clauses (DOMAIN.md 2.2). Linear. */
export function splitParagraph(form: string, paragraph: Range, words: ReadonlyMap<number, number>): readonly Unit[] {
  if (paragraph.start >= paragraph.end) return [];
  const text = form.slice(paragraph.start, paragraph.end);
  const itemAt = (at: number) => enumeratorAt(form, paragraph.start + at, words);
  const ends = mark.test(text) ? endsOf(text, itemAt) : [text.length];
  return flatMapped(ends, (end, no) => {
    const unit = trimmed(form, { start: paragraph.start + (ends[no - 1] ?? 0), end: paragraph.start + end });
    return unit.start < unit.end ? [{ enumerator: enumeratorAt(form, unit.start, words), ...unit }] : [];
  });
}
