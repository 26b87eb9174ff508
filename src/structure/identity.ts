import type { Lexicons } from '#lexicon';
import type { Form, Identity, Level, Source } from '#model';
import { prepareAgencyNames } from './agency-name.ts';
import { divisions } from './divisions.ts';
import { reportLines } from './front-lines.ts';
import { type Agency, agencyOf } from './identity-agency.ts';
import { levelOf } from './identity-level.ts';
import { type Concluded, datedBelowTitle, signedOn, yearOf } from './identity-year.ts';
import { prepareRegionOf, type Region } from './region.ts';
import { prepareTitleReader, type Title } from './title.ts';
import { prepareUnitOf, type Unit } from './unit-type.ts';

/** Characters of a lead-in; a text whose first heading comes later has its title and lead-in before this. */
const longestLead = 4000;
/** Signature and platform text below it stand in so many characters. */
const longestFoot = 20_000;
/** Where no heading was found at all, title and lead-in are looked for in so many characters. */
const headWithoutHeading = 1500;

/**
 * Makes the reader of identities. It takes the form and source of a report and `leadEnd`, the offset in
 * `form.value` where its first section begins (0 when unknown). What neither text, platform nor manifest states is
 * concluded where that is safe and listed in `inferred`, else null.
 */
export function prepareIdentity(lexicons: Lexicons): (form: Form, source: Source, leadEnd: number) => Identity {
  const table = divisions(lexicons);
  const unitOf = prepareUnitOf(lexicons);
  const names = prepareAgencyNames(lexicons, unitOf, table);
  const titles = prepareTitleReader(lexicons, names);
  const regionOf = prepareRegionOf(table, unitOf, {
    kinds: lexicons.words('division-kinds'),
    lookalikes: lexicons.words('division-lookalikes'),
  });
  return (form, source, leadEnd) => {
    const headEnd = Math.min(form.value.length, leadEnd > 0 ? Math.min(leadEnd, longestLead) : headWithoutHeading);
    const head = reportLines(form, source, 0, headEnd);
    const all = reportLines(form, source, lineFrom(form.value, form.value.length - longestFoot), form.value.length);
    const title = titles.find(head);
    const lead = form.value.slice(title?.end ?? head[0]?.start ?? 0, headEnd);
    const { platform, manifest, path } = source;
    const agency = agencyOf({ title, lead, tail: all, platform, manifest, path, form }, names, titles, table);
    const year = yearOf({ title, lead, form, source, leadEnd }, titles, lexicons);
    const unit = agency === null ? null : unitOf(agency.name);
    const region = regionOf({
      agency: agency?.name ?? null,
      core: agency && names.core(agency.name),
      unit,
      text: form.value,
      manifest,
      path,
    });
    const level = levelOf({ agency, unit, region, manifest }, table, unitOf, lexicons);
    return {
      ...plain(agency, unit, level, region, year),
      publishedOn: platform.publishedOn ?? manifest?.publishedOn ?? signedOn(all, form.value.length) ?? datedBelowTitle(head),
      title: titleText(title, form, source) ?? platform.title,
    };
  };
}

type Parts = readonly [Agency | null, Unit | null, Concluded<Level> | null, Region | null, Concluded<number> | null];

/** The values alone, and which of them were concluded. */
function plain(...[agency, unit, level, region, year]: Parts): Omit<Identity, 'publishedOn' | 'title'> {
  const all = [
    ['agency', agency?.inferred],
    ['unitType', unit !== null && agency?.inferred],
    ['level', level?.inferred],
    ['region', region !== null && (region.inferred || agency?.inferred)],
    ['year', year?.inferred],
  ] as const;
  return {
    agency: agency?.name ?? null,
    unitType: unit?.type ?? null,
    level: level?.value ?? null,
    region: region?.names ?? null,
    regionCode: region?.code ?? null,
    year: year?.value ?? null,
    inferred: all.flatMap(([name, inferred]) => (inferred === true ? [name] : [])),
  };
}

/** The title as the text has it, its lines joined; spaces between Han characters are layout. */
function titleText(title: Title | null, form: Form, source: Source): string | null {
  if (title === null) return null;
  const span = form.toText(title.start, title.end);
  const damaged = form.noise.some((noise) => noise.span.start < span.end && noise.span.end > span.start);
  const text = damaged ? form.value.slice(title.start, title.end) : source.text.slice(span.start, span.end);
  return text.replaceAll(/(?<![A-Za-z])[\s#*|]+|[\s#*|]+(?![A-Za-z])/g, '');
}

/** The start of the first whole line at or after `at`. */
function lineFrom(value: string, at: number): number {
  return at <= 0 ? 0 : value.indexOf('\n', at - 1) + 1;
}
