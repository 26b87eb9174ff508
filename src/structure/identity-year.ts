import type { Lexicons } from '#lexicon';
import type { Form, Source } from '#model';
import { damagedYear, datesIn, yearsIn } from './dates.ts';
import type { Line } from './front-lines.ts';
import type { Title, TitleReader } from './title.ts';

/** A statistics period is stated within this many characters of its cue. */
const periodReach = 40;
/** The year of the first sentence stands at its beginning. */
const openingReach = 24;
/** Between a year and what it is said of stands at most a name. */
const matterReach = 12;
/** A date of signature is this near to the end. */
const tailReach = 400;

/** A value and whether it was concluded, not read. */
export interface Concluded<Value> {
  readonly value: Value;
  readonly inferred: boolean;
}

export interface YearEvidence {
  readonly title: Title | null;
  readonly lead: string;
  readonly form: Form;
  readonly source: Source;
  readonly leadEnd: number;
}

/** The report year: title, statistics period, lead-in, platform, first sentence, manifest; then what can be concluded. */
export function yearOf(
  { title, lead, form, source, leadEnd }: YearEvidence,
  titles: TitleReader,
  lexicons: Lexicons,
): Concluded<number> | null {
  const read =
    title?.year ??
    periodYear(lead, lexicons) ??
    announcedYear(lead, titles) ??
    titles.read(source.platform.title ?? '')?.year ??
    openingYear(form, leadEnd) ??
    source.manifest?.year ??
    null;
  if (read !== null) return { value: read, inferred: false };
  const file = source.path.slice(source.path.lastIndexOf('/') + 1);
  const concluded = yearsIn(file)[0]?.value ?? prevailingYear(form.value, lexicons) ?? damagedYear(file);
  return concluded === null ? null : { value: concluded, inferred: true };
}

/** The lead-in names the report: 现公布2023年政府信息公开工作年度报告. */
function announcedYear(lead: string, titles: TitleReader): number | null {
  for (const clause of lead.split(/[,。;:!?\n《》]/)) {
    const year = titles.read(clause)?.year ?? null;
    if (year !== null) return year;
  }
  return null;
}

/** The year of the statistics period: 统计期限自2023年1月1日起. */
function periodYear(head: string, lexicons: Lexicons): number | null {
  for (const hit of lexicons.lexicon('year-cues').scan(head)) {
    if (hit.entry.yields['cue'] !== 'period') continue;
    const year = damagedYear(head.slice(hit.end, hit.end + periodReach));
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
  const years = yearsIn(body);
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

/** The date a report is signed with: the last one in the tail that ends its line. */
export function signedOn(lines: readonly Line[], length: number): string | null {
  const tail = lines.filter((line) => line.end >= length - tailReach);
  for (const line of tail.reverse()) {
    const date = datesIn(line.value).at(-1);
    const behind = date === undefined ? '' : line.value.slice(date.end);
    const before = date === undefined ? '' : line.value.slice(0, date.start);
    if (date !== undefined && /^[\s)\]】]*$/.test(behind) && !/[\d,、自至到—-]$/.test(before)) return date.value;
  }
  return null;
}

/** A date on a line of its own right below the title. */
export function datedBelowTitle(lines: readonly Line[]): string | null {
  for (const line of lines.slice(0, 6)) {
    const date = datesIn(line.value)[0];
    if (date !== undefined && line.value.length - (date.end - date.start) <= 2) return date.value;
  }
  return null;
}
