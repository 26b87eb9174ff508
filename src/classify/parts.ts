import type { Lexicon } from '#lexicon';
import { flatMapped, type Report, type SectionName, type Sentence } from '#model';
import type { Features } from './features.ts';
import type { Part } from './rule.ts';

/** Sections whose sentences may state problems and improvements. */
const discussed: readonly SectionName[] = ['problems', 'other'];

interface Heading {
  readonly start: number;
  readonly part: Part;
}

/** The half that the headings of a report announce, in the order of the text. */
export function partHeadings(report: Report, cues: Lexicon): readonly Heading[] {
  const hits = cues.scanEach(report.headings.map(({ span }) => report.form.of(span)));
  return flatMapped(report.headings, ({ span }, no): readonly Heading[] => {
    const found = new Set(hits[no]?.map(({ entry }) => entry.yields['cue']));
    if (found.has('problem-heading')) return [{ start: span.start, part: 'problem' }];
    return found.has('measure-heading') ? [{ start: span.start, part: 'measure' }] : [];
  });
}

/**
 * The half of the discussion each sentence stands in: what the last heading announced, until an opener or a turn says
 * otherwise; where neither came, what the sentence itself looks like.
 */
export function partsOf(report: Report, features: readonly Features[], headings: readonly Heading[]): readonly Part[] {
  let part: Part = null;
  let section: SectionName | null = null;
  let next = 0;
  return report.sentences.map((sentence, index) => {
    if (sentence.section !== section) {
      section = sentence.section;
      part = section === 'problems' ? 'problem' : null;
    }
    for (; next < headings.length && (headings[next]?.start ?? 0) < sentence.span.end; next += 1) part = headings[next]?.part ?? part;
    const seen = features[index];
    if (seen === undefined || (part === null && !discussed.includes(sentence.section))) return null;
    part = turned(part, seen, sentence);
    return own(part, seen);
  });
}

function turned(part: Part, { hits }: Features, { section }: Sentence): Part {
  if ((hits.has('turn') || (part === 'problem' && hits.has('against'))) && !hits.has('last-year')) return 'measure';
  if (hits.has('opener') && hits.has('lack')) return 'problem';
  if (part === 'problem' && section === 'problems' && promises(hits)) return 'measure';
  return part;
}

/** A promise with no admission in it, where no turn was written. */
function promises(hits: Features['hits']): boolean {
  return hits.has('future') && !admits(hits);
}

/** It says what is lacking, or shows it. */
function admits(hits: Features['hits']): boolean {
  return hits.has('lack') || hits.has('scene') || hits.has('duration');
}

/** One sentence may stand on the other side of its part: 一是…没有…。已… */
function own(part: Part, { hits, measureAxes }: Features): Part {
  const makes = hits.has('pledge') || hits.has('future') || hits.has('done') || hits.has('result') || hits.has('turn');
  if (part === 'problem') return hits.has('pledge') && !admits(hits) && !hits.has('frame') ? 'measure' : part;
  return part === 'measure' && hits.has('lack') && !makes && measureAxes < 2 ? 'problem' : part;
}
