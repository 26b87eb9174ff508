import type { Lexicons } from '#lexicon';
import { type Form, flatMapped, type Source, type Statement } from '#model';
import { datesIn } from './dates.ts';
import type { Front } from './front.ts';
import type { Line } from './front-lines.ts';

/** A date of signature is this near to the end. */
const tailReach = 400;
/** A label and its date: `发布时间:2025-04-09`. */
const labelReach = 16;
/** Labels stand right at the title. */
const labelled = 400;
/** Behind the date of a signature: nothing, or the number of the page. */
const endsReport = /^[\s)\]】]*(?:[-–—]+\s?\d{1,3}\s?[-–—]+)?\s*$/;
/** A date on a line of its own below the title is among the first lines. */
const dateLines = 6;

/**
 * The date of publication by the first place that states one: platform, manifest, a label at the title that no reader of
 * platforms took, signature, a date below the title. `statements`: what each says, where they differ.
 */
export function publishedOn(
  front: Front,
  tail: readonly Line[],
  form: Form,
  { platform, manifest }: Source,
  lexicons: Lexicons,
): { readonly date: string | null; readonly statements: readonly Statement[] } {
  const said: readonly (readonly [Statement['from'], string | null])[] = [
    ['platform', platform.publishedOn ?? labelledDate(form.value.slice(0, Math.min(front.leadEnd, labelled)), lexicons)],
    ['manifest', manifest?.publishedOn ?? null],
    ['signature', signedOn(tail, form.value.length)],
    ['title', datedBelowTitle(front.lines)],
  ];
  const date = said.find(([, each]) => each !== null)?.[1] ?? null;
  const differs = said.some(([, each]) => each !== null && each !== date);
  const statements = flatMapped(said, ([from, each]) =>
    each === null || !differs ? [] : [{ what: 'publishedOn' as const, from, value: each }],
  );
  return { date, statements };
}

/** Behind 发布时间: or its like; 成文日期: and its like count where there is no such. */
function labelledDate(head: string, lexicons: Lexicons): string | null {
  if (!head.includes(':')) return null;
  const labels = lexicons
    .lexicon('platform')
    .scan(head)
    .filter(({ entry }) => entry.yields['field'] === 'publishedOn' && entry.yields['role'] === 'label');
  const dates = flatMapped(labels, ({ entry, end }) => {
    const found = datesIn(head.slice(end, end + labelReach))[0];
    return found === undefined || found.start > 1 ? [] : [{ isSecond: entry.yields['rank'] === 'second', date: found.value }];
  });
  return (dates.find(({ isSecond }) => !isSecond) ?? dates[0])?.date ?? null;
}

/** The date a report is signed with: the last one in the tail that ends its line. */
function signedOn(lines: readonly Line[], length: number): string | null {
  const tail = lines.filter((line) => line.end >= length - tailReach);
  for (const line of tail.reverse()) {
    const date = datesIn(line.value).at(-1);
    const behind = date === undefined ? '' : line.value.slice(date.end);
    const before = date === undefined ? '' : line.value.slice(0, date.start);
    if (date !== undefined && endsReport.test(behind) && !/[\d,、自至到—-]$/.test(before)) return date.value;
  }
  return null;
}

/** A date on a line of its own right below the title. */
function datedBelowTitle(lines: readonly Line[]): string | null {
  for (const line of lines.slice(0, dateLines)) {
    const date = datesIn(line.value)[0];
    if (date !== undefined && line.value.length - (date.end - date.start) <= 2) return date.value;
  }
  return null;
}
