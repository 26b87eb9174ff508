import type { Lexicons } from '#lexicon';
import type { Certainty, Flag, Report, Span } from '#model';
import { matchesOf, overlap } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** Words that conversion damaged, told once a passage; what damaged them was not the agency (DOMAIN.md 4). */
export const garbled: RuleMaker = (lexicons, configuration) => {
  const { garbledGap } = configuration.check;
  return ({ report }) => passagesOf(damageIn(report), garbledGap).map((passage) => flagFor(lexicons, report, passage));
};

/** Runs of damage with little between them. */
interface Passage extends Span {
  /** Damaged characters; what lies between is whole. */
  readonly count: number;
}

/** Damage in headings and sentences, and before the first of them, where the title stands; tables have confidences. */
function damageIn(report: Report): readonly Span[] {
  const noise = report.form.noise.filter(({ kind }) => kind === 'garbled' || kind === 'mojibake').map(({ span }) => span);
  const damage = [...noise, ...entitiesIn(report.source.text)].toSorted((left, right) => left.start - right.start);
  if (damage.length === 0) return [];
  const read = report.leaves.filter(({ kind }) => kind === 'heading' || kind === 'sentence').map(({ span }) => span);
  const aside = [...report.blocks.map(({ span }) => span), ...report.source.layout.furniture];
  const front = { start: 0, end: read[0]?.start ?? 0 };
  return within(within(damage, [front, ...read], true), aside, false);
}

const entity = /(?:&(?:nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|middot|mdash|hellip|#\d{2,5});)+/g;

/** Entities of a page that were taken for text. */
function entitiesIn(text: string): readonly Span[] {
  if (!text.includes('&')) return [];
  return matchesOf(text, entity).map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** The spans that touch (or do not touch) one of `places`; both in order. */
function within(spans: readonly Span[], places: readonly Span[], wanted: boolean): readonly Span[] {
  const ordered = places.toSorted((left, right) => left.start - right.start);
  let next = 0;
  return spans.filter((span) => {
    while (next < ordered.length && (ordered[next]?.end ?? 0) <= span.start) next += 1;
    const place = ordered[next];
    return (place !== undefined && overlap(place, span) > 0) === wanted;
  });
}

function passagesOf(spans: readonly Span[], gap: number): readonly Passage[] {
  const passages: Passage[] = [];
  for (const { start, end } of spans) {
    const last = passages.at(-1);
    if (last === undefined || start > last.end + gap) passages.push({ start, end, count: end - start });
    else passages[passages.length - 1] = { start: last.start, end: Math.max(last.end, end), count: last.count + end - start };
  }
  return passages;
}

/** Form characters of context that a reading is shown with, on either side; a longer reading says nothing a reader does not see. */
const context = 4;
const longestReading = 40;

function flagFor(lexicons: Lexicons, report: Report, { start, end, count }: Passage): Flag {
  const { form, source } = report;
  const range = form.toForm({ start, end });
  const words = form.value.slice(range.start, range.end);
  const reading = form.value
    .slice(Math.max(0, range.start - context), range.end + context)
    .replaceAll('\n', ' ')
    .trim();
  const isRead = !words.includes('\ufffd') && reading.length <= longestReading;
  return flagOf(lexicons, {
    code: 'garbled',
    severity: 'low',
    certainty: certaintyOf(source.text.slice(start, end)),
    span: { start, end },
    rule: isRead ? 'garbled-read' : 'garbled-lost',
    zh: { count, reading },
  });
}

/** A question mark may be one, and an entity is no damage to the words. */
function certaintyOf(quote: string): Certainty {
  return /^[?？]$|^&/.test(quote) ? 'probable' : 'certain';
}
