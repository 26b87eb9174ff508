import { type Chance, flatMapped } from '#model';
import { between, pick } from './dice.ts';
import { type Agency, type FactName, type Figures, factNames, type Mark, type Part } from './draft.ts';
import { type Segment, segmentsOf } from './slots.ts';

/** Who says a sentence, and when. */
export interface Speaker {
  readonly agency: Agency;
  readonly year: number;
  /** Day of January (of March for governments of counties and cities) after the year, when the report came out. */
  readonly publishedOn: { readonly month: number; readonly day: number };
  readonly figures: Figures;
  /** Items published this year. */
  readonly published: number;
  readonly surnames: readonly string[];
  readonly words: FillWords;
}

/** The few words that slots need besides names and numbers, from lexicons/grammars/names.yaml. */
interface FillWords {
  readonly quarters: readonly string[];
  readonly comrade: string;
}

/** Slots to words for one report; the parts named in the sentences given together add up to their sums. */
export type Fill = (sentences: readonly string[]) => readonly (readonly Part[])[];

/** A rare error that a template carries: `{typo:…}`. */
const sharedError = (): Mark => ({ kind: 'flag', code: 'shared-error', certainty: 'probable' });

export function prepareFill(speaker: Speaker, chance: Chance): Fill {
  return (sentences) => {
    const cut = sentences.map(segmentsOf);
    const amounts = amountsOf(cut.flat(), chance);
    const used: string[] = [];
    const wordsOf = (slot: string): string => {
      const [kind, name = ''] = slot.split(':');
      switch (kind) {
        case 'typo':
          return name;
        case 'part':
          return String(amounts.parts.shift() ?? 0);
        case 'sum':
          return String(amounts.sums.get(name) ?? between(chance, 20, 300));
        default:
          return spoken(slot, speaker, chance, used);
      }
    };
    return cut.map((segments) =>
      segments.map(({ text, isSlot }): Part => {
        if (!isSlot) return { text, slot: null, mark: null };
        return { text: wordsOf(text), slot: text, mark: text.startsWith('typo:') ? sharedError() : null };
      }),
    );
  };
}

/** The parts in the order of the text, and what those of one name add up to. */
function amountsOf(segments: readonly Segment[], chance: Chance): { readonly parts: number[]; readonly sums: ReadonlyMap<string, number> } {
  const sums = new Map<string, number>();
  const parts = flatMapped(segments, ({ text, isSlot }) => {
    if (!isSlot || !text.startsWith('part:')) return [];
    const [, name = '', range = ''] = text.split(':');
    const value = inRange(range, chance);
    sums.set(name, (sums.get(name) ?? 0) + value);
    return [value];
  });
  return { parts, sums };
}

function inRange(range: string, chance: Chance): number {
  const [low = 0, high = 0] = range.split('-').map(Number);
  return between(chance, low, high);
}

function spoken(slot: string, speaker: Speaker, chance: Chance, used: string[]): string {
  const { agency, year, publishedOn, words } = speaker;
  const own = agency.words[slot];
  if (own !== undefined) return own;
  switch (slot) {
    case 'agency':
      return agency.name;
    case 'child':
    case 'child2': {
      const free = agency.children.filter((child) => !used.includes(child));
      const child = pick(chance, free.length === 0 ? agency.children : free);
      used.push(child);
      return child;
    }
    case 'year':
      return String(year);
    case 'last-year':
      return String(year - 1);
    case 'next-year':
      return String(year + 1);
    case 'month':
      return String(between(chance, 1, 12));
    case 'day':
      return String(between(chance, 1, 28));
    case 'quarter':
      return pick(chance, words.quarters);
    case 'percent':
      return `${(between(chance, 800, 999) / 10).toFixed(1)}%`;
    case 'person':
      return pick(chance, speaker.surnames) + words.comrade;
    case 'published':
      return String(speaker.published);
    case 'date-long':
      return `${year + 1}年${publishedOn.month}月${publishedOn.day}日`;
    case 'date-iso':
      return isoDate(speaker);
    default:
      return numbered(slot, speaker, chance);
  }
}

function numbered(slot: string, { figures }: Speaker, chance: Chance): string {
  const [kind, detail = ''] = slot.split(':');
  if (kind === 'n') return String(inRange(detail, chance));
  const fact = factNames.find((name): name is FactName => name === detail);
  if (kind === 'fact' && fact !== undefined) return String(figures.facts[fact]);
  throw new RangeError(`there is no slot {${slot}}`);
}

/** The day a report came out, as manifests write it. */
export function isoDate({ year, publishedOn: { month, day } }: Pick<Speaker, 'year' | 'publishedOn'>): string {
  return `${year + 1}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
