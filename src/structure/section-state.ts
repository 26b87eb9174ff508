import type { Lexicon } from '#lexicon';
import type { SectionName, SectionState } from '#model';
import { sectionNames } from '#model';
import type { Placed } from './narrative.ts';
import type { Range } from './reading.ts';
import type { SectionCut } from './section-cut.ts';
import type { Words } from './words.ts';

export interface Judged {
  readonly state: SectionState;
  readonly note: string | null;
}

/** A lead-in that names this many parts lists the parts. */
const partsOfAList = 3;

/** What the text shows of one section, and why. `listed`: the parts the lead-in names. */
export function judge(
  text: string,
  cut: SectionCut,
  sentences: readonly Placed[],
  blocks: readonly Range[],
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
  if (cut.implied) {
    const stop = text.indexOf('\n', body.start);
    const heading = text.slice(body.start, Math.min(stop < 0 ? body.end : stop, body.start + 12));
    return { state: 'present', note: words.message('section-implied', { heading }) };
  }
  if (cut.heading === null) return { state: 'lost', note: words.message('section-lost-table') };
  const hasTable = ofTables.has(name) && blocks.some((block) => block.start < body.end && body.start < block.end);
  return hasNarrative || hasTable ? present : { state: 'heading-only', note: words.message('section-heading-only') };
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
