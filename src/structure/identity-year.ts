import type { Lexicons } from '#lexicon';
import { type Form, flatMapped, type Source, type Statement } from '#model';
import { damagedYear, datesIn, yearsIn } from './dates.ts';
import type { Front } from './front.ts';
import type { TitleReader } from './title.ts';

/** A statistics period is stated within this many characters of its cue. */
const periodReach = 40;
/** The year of the first sentence stands at its beginning. */
const openingReach = 24;
/** Between a year and what it is said of stands at most a name. */
const matterReach = 12;

/** The day of a signature says when a report was written, not on which year; it is among the last characters. */
const signatureReach = 40;

/** A value and whether it was concluded, not read. */
export interface Concluded<Value> {
  readonly value: Value;
  readonly inferred: boolean;
}

export interface YearEvidence {
  readonly front: Front;
  readonly form: Form;
  readonly source: Source;
}

type Said = readonly (readonly [Statement['from'], number | null])[];

/**
 * The report year by the first place that states one: title, statistics period, lead-in, platform, first sentence,
 * manifest; then what can be concluded. `statements`: what each says, where they differ.
 */
export function yearOf(
  { front, form, source }: YearEvidence,
  titles: TitleReader,
  lexicons: Lexicons,
): { readonly year: Concluded<number> | null; readonly statements: readonly Statement[] } {
  const { title, lead, announced, leadEnd } = front;
  const file = source.path.slice(source.path.lastIndexOf('/') + 1);
  const read: Said = [
    ['title', title?.year ?? null],
    ['lead', periodYear(lead, lexicons) ?? announced.find(({ year }) => year !== null)?.year ?? null],
    ['platform', titles.read(source.platform.title ?? '')?.year ?? null],
    ['body', openingYear(form, leadEnd)],
    ['manifest', source.manifest?.year ?? null],
  ];
  const named = yearsIn(file)[0]?.value ?? null;
  const stated = read.find(([, year]) => year !== null)?.[1] ?? null;
  if (stated !== null) return { year: { value: stated, inferred: false }, statements: differing([...read, ['file-name', named]], stated) };
  const concluded = named ?? prevailingYear(form.value, lexicons) ?? damagedYear(file);
  return { year: concluded === null ? null : { value: concluded, inferred: true }, statements: [] };
}

function differing(said: Said, year: number): readonly Statement[] {
  if (said.every(([, each]) => each === null || each === year)) return [];
  return flatMapped(said, ([from, each]) => (each === null ? [] : [{ what: 'year' as const, from, value: String(each) }]));
}

/** The year of the statistics period: 统计期限自2023年1月1日起. */
function periodYear(head: string, lexicons: Lexicons): number | null {
  for (const hit of lexicons.lexicon('year-cues').scan(head)) {
    if (hit.entry.yields['cue'] !== 'period') continue;
    const period = head.slice(hit.end, hit.end + periodReach).split(/[止。;]/)[0] ?? '';
    // From one year into another: neither is stated.
    if (new Set(yearsIn(period).map(({ value }) => value)).size > 1) return null;
    const year = damagedYear(period);
    if (year !== null) return year;
  }
  return null;
}

/** The year the first sentence after the first heading begins with: 2023年,我局…. */
function openingYear(form: Form, leadEnd: number): number | null {
  const start = Math.max(0, leadEnd);
  const opening = form.value.slice(start, start + openingReach * 2);
  const year = yearsIn(opening)[0];
  return year !== undefined && year.start <= openingReach ? year.value : null;
}

/** The year that most statements of the body are about, if more than half are: a conclusion, not a reading. */
function prevailingYear(body: string, lexicons: Lexicons): number | null {
  const near = lexicons
    .lexicon('year-cues')
    .scan(body)
    .filter((hit) => hit.entry.yields['cue'] === 'matter');
  const signed = datesIn(body.slice(-signatureReach))[0];
  const end = signed === undefined ? body.length : Math.max(0, body.length - signatureReach) + signed.start;
  const years = yearsIn(body.slice(0, end));
  let next = 0;
  const close = years.filter((year) => {
    while ((near[next]?.start ?? Number.POSITIVE_INFINITY) < year.end) next += 1;
    return (near[next]?.start ?? Number.POSITIVE_INFINITY) - year.end <= matterReach;
  });
  return majority((close.length > 0 ? close : years).map((year) => year.value));
}

function majority(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best !== undefined && best[1] * 2 > values.length ? best[0] : null;
}
