import type { Lexicon } from '#lexicon';
import type { SectionName, SectionState } from '#model';
import { sectionNames } from '#model';
import type { Placed } from './narrative.ts';
import type { Place } from './place.ts';
import type { Range } from './reading.ts';
import type { SectionCut } from './section-cut.ts';
import type { Words } from './words.ts';

export interface Judged {
  readonly state: SectionState;
  readonly note: string | null;
}

/** Characters of what stands first, in a note. */
const quoted = 12;
/** A lead-in that names this many parts lists the parts. */
const partsOfAList = 3;

/** What sections are judged by. */
interface Findings {
  readonly text: string;
  readonly blocks: readonly Range[];
  readonly oldParts: readonly Place[];
}

/** What the text shows of one section, and why. `listed`: the parts the lead-in names. */
export function judge(
  { text, blocks, oldParts }: Findings,
  cut: SectionCut,
  sentences: readonly Placed[],
  listed: ReadonlySet<SectionName>,
  words: Words,
): Judged {
  const { name, body } = cut;
  const hasNarrative = sentences.some((sentence) => sentence.section === name);
  if (name === 'lead') return hasNarrative ? present : { state: 'absent', note: words.message('section-lead-absent') };
  if (body === null) {
    const id = listed.has(name) ? 'section-lost-listed' : 'section-absent';
    return { state: listed.has(name) ? 'lost' : 'absent', note: words.message(id) };
  }
  if (cut.by === 'table') return { state: 'lost', note: words.message('section-lost-table') };
  if (cut.by === 'subheading') return { state: 'present', note: words.message('section-implied', { heading: firstOf(text, body) }) };
  if (cut.by === 'sentences') return { state: 'lost', note: words.message('section-lost-told', { sentence: firstOf(text, body) }) };
  const hasTable = ofTables.has(name) && blocks.some((block) => block.start < body.end && body.start < block.end);
  if (!hasNarrative && !hasTable) return { state: 'heading-only', note: words.message('section-heading-only') };
  const old = oldParts.filter(({ at }) => at >= body.start && at < body.end).map(({ heading }) => text.slice(heading.start, heading.end));
  return old.length === 0 ? present : { state: 'present', note: words.message('section-old-part', { headings: old.join('”“') }) };
}

/** What stands first, shortened. */
function firstOf(text: string, { start, end }: Range): string {
  const first = text.slice(start, Math.min(end, start + quoted));
  const stop = first.indexOf('\n');
  return stop < 0 ? first : first.slice(0, stop);
}

const present: Judged = { state: 'present', note: null };
const ofTables: ReadonlySet<SectionName> = new Set(['disclosure', 'applications', 'disputes']);

/** The parts that the lead-in lists, if it lists parts at all. */
export function listedParts(text: string, lead: Range | null, sections: Lexicon): ReadonlySet<SectionName> {
  if (lead === null) return new Set();
  const named = sections.scan(text.slice(lead.start, lead.end)).filter((hit) => Number(hit.entry.yields['weight']) >= 2);
  const parts = new Set(sectionNames.filter((name) => named.some((hit) => hit.entry.yields['section'] === name)));
  return parts.size >= partsOfAList ? parts : new Set();
}
