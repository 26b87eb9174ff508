import type { Lexicons } from '#lexicon';
import { type Form, flatMapped, type Identity, type Source } from '#model';
import { normalise } from '#text';
import type { AgencyNames } from './agency-name.ts';
import type { Front } from './front.ts';
import { reportLines } from './front-lines.ts';
import { type Agency, agencyOf } from './identity-agency.ts';
import { type Kind, prepareKindOf } from './identity-level.ts';
import { publishedOn } from './identity-published.ts';
import { type Concluded, yearOf } from './identity-year.ts';
import type { Naming } from './naming.ts';
import { prepareRegionOf, type Region } from './region.ts';
import type { Title } from './title.ts';

/** Signature and platform text below it stand in so many characters. */
const longestFoot = 20_000;

/**
 * Makes the reader of identities. It takes the form and source of a report and its front. What neither text, platform
 * nor manifest states is concluded where that is safe and listed in `inferred`, else null.
 */
export function prepareIdentity(lexicons: Lexicons, naming: Naming): (form: Form, source: Source, front: Front) => Identity {
  const { table, unitOf, names, titles } = naming;
  const kindOf = prepareKindOf(naming, lexicons);
  const regionOf = prepareRegionOf(table, unitOf, {
    kinds: lexicons.words('division-kinds'),
    lookalikes: lexicons.words('division-lookalikes'),
  });
  return (form, written, front) => {
    const source = withForms(written);
    const { platform, manifest, path } = source;
    const { title, lead, announced } = front;
    const tail = reportLines(form, source, lineFrom(form.value, form.value.length - longestFoot), form.value.length);
    const { agency, statements } = agencyOf({ title, lead, announced, tail, platform, manifest, path, form }, naming);
    const year = yearOf({ front, form, source }, titles, lexicons);
    const published = publishedOn(front, tail, form, source, lexicons);
    const unit = agency === null ? null : unitOf(agency.name);
    const local = agency === null ? null : names.local(agency.name);
    const core = local === null ? null : names.core(local);
    const region = regionOf({ agency: local, core, unit, text: form.value, lead, manifest, path });
    const kind = kindOf({ agency, unit, region, manifest, text: form.value });
    return {
      ...plain(agency, kind, region, year.year),
      publishedOn: published.date,
      title: ownTitle(titleText(title, form, source), agency, names) ?? written.platform.title,
      statements: [...statements, ...year.statements, ...published.statements],
    };
  };
}

/** What a platform says is read as the text is: a mirror writes both in traditional script. */
function withForms(source: Source): Source {
  const formOf = (said: string | null) => (said === null ? null : normalise(said).value);
  return { ...source, platform: { ...source.platform, title: formOf(source.platform.title), agency: formOf(source.platform.agency) } };
}

/** The values alone, and which of them were concluded. */
function plain(
  agency: Agency | null,
  { type, level }: Kind,
  region: Region | null,
  year: Concluded<number> | null,
): Omit<Identity, 'publishedOn' | 'title' | 'statements'> {
  const all = [
    ['agency', agency?.inferred],
    ['unitType', type?.inferred],
    ['level', level?.inferred],
    ['region', region !== null && (region.inferred || agency?.inferred)],
    ['year', year?.inferred],
  ] as const;
  return {
    agency: agency?.name ?? null,
    unitType: type?.value ?? null,
    level: level?.value ?? null,
    region: region?.names ?? null,
    regionCode: region?.code ?? null,
    year: year?.value ?? null,
    inferred: flatMapped(all, ([name, inferred]) => (inferred === true ? [name] : [])),
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

/** Without fields of a platform in front of the agency's name, and the name once: where line breaks were lost they run into the title. */
function ownTitle(title: string | null, agency: Agency | null, { isSame }: AgencyNames): string | null {
  if (title === null || agency === null) return title;
  const fields = Math.max(...['：', ':', '】'].map((mark) => title.lastIndexOf(mark))) + 1;
  const own = title.slice(fields).includes(agency.name) ? title.slice(fields) : title;
  const before = own.slice(0, own.lastIndexOf(agency.name));
  return before !== '' && isSame(before, agency.name) ? own.slice(before.length) : own;
}

/** The start of the first whole line at or after `at`. */
function lineFrom(value: string, at: number): number {
  return at <= 0 ? 0 : value.indexOf('\n', at - 1) + 1;
}
