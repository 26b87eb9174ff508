import type { Row } from '#contract';
import { grouped } from '#model';
import { type Html, html } from '#text';
import { areAllNamed, type DrawnFamily, mostDrawn } from './chart-families.ts';
import { familyLines } from './family-lines.ts';
import { allOf } from './results.ts';
import type { SiteContext } from './site-context.ts';

/** A family with its members, the representative first, then by share, and the pairs among them that are alike. */
export interface FamilyFigure {
  readonly family: Row<'families'>;
  readonly members: readonly Row<'family_members'>[];
  readonly pairs: readonly Row<'pairs'>[];
}

/** Families one behind the other, read some hundred members at a time: what is asked of the store goes through a whole table. */
export async function* readFamilies(
  { results }: SiteContext,
  families: readonly Row<'families'>[],
): AsyncGenerator<readonly FamilyFigure[]> {
  for (const batch of batchesOf(families)) {
    const rows = await allOf(results.rows('family_members', { family_id: batch.map(({ family_id }) => family_id) }));
    const members = grouped(rows, ({ family_id }) => family_id);
    const ids = [...new Set(rows.map(({ report_id }) => report_id))];
    const pairs = grouped(await allOf(results.rows('pairs', { left_report: ids, right_report: ids })), ({ left_report }) => left_report);
    yield batch.map((family) => figureOf(family, members.get(family.family_id) ?? [], pairs));
  }
}

/** Members whose families are read at once; a larger family is read by itself. */
const mostMembers = 2000;

function batchesOf(families: readonly Row<'families'>[]): readonly (readonly Row<'families'>[])[] {
  const batches: Row<'families'>[][] = [];
  let members = Number.POSITIVE_INFINITY;
  for (const family of families) {
    const isFull = members + family.size > mostMembers;
    if (isFull) batches.push([]);
    members = family.size + (isFull ? 0 : members);
    batches.at(-1)?.push(family);
  }
  return batches;
}

function figureOf(
  family: Row<'families'>,
  rows: readonly Row<'family_members'>[],
  pairsFrom: ReadonlyMap<string, readonly Row<'pairs'>[]>,
): FamilyFigure {
  const isOther = ({ report_id }: Row<'family_members'>) => Number(report_id !== family.representative);
  const members = rows.toSorted((a, b) => isOther(a) - isOther(b) || b.share - a.share || (a.report_id < b.report_id ? -1 : 1));
  const ids = new Set(members.map(({ report_id }) => report_id));
  const isWithin = ({ right_report, verdict }: Row<'pairs'>) => ids.has(right_report) && verdict !== 'statutory-only';
  const pairs = [...ids].sort().flatMap((id) => (pairsFrom.get(id) ?? []).filter(isWithin));
  return { family, members, pairs };
}

export const copiedOf = ({ pairs }: FamilyFigure): number => pairs.filter(({ verdict }) => verdict === 'copied').length;

/** What of a family is drawn. */
export function drawnFamily({ family, members, pairs }: FamilyFigure, { reports, say }: SiteContext): DrawnFamily {
  const shown = members.slice(0, mostDrawn);
  const years = new Set(shown.map(({ report_id }) => reports.get(report_id)?.year));
  const nameOf = (id: string) => (years.size === 1 ? (reports.get(id)?.agency ?? say.text('agency-unknown')) : reports.name(id));
  const places = new Map(shown.map(({ report_id }, i) => [report_id, i]));
  const lines = familyLines(pairs, family.representative).flatMap(({ left_report, right_report, verdict }) => {
    const [from, to] = [places.get(left_report), places.get(right_report)];
    return from === undefined || to === undefined ? [] : [{ from, to, verdict }];
  });
  return { title: say.text('chart-family'), members: shown.map(({ report_id }, i) => ({ name: nameOf(report_id), no: i + 1 })), lines };
}

/** What the picture cannot be read for: how many are alike, and what of it is drawn. */
export function familyNote(figure: FamilyFigure, { lines, members }: DrawnFamily, { say }: SiteContext): Html {
  const id = lines.length < figure.pairs.length ? 'family-lines-some' : 'family-lines';
  const told = say.text(id, { pairs: figure.pairs.length, copied: copiedOf(figure), lines: lines.length });
  const total = figure.members.length;
  const rest = members.length === total ? null : say.text('family-rest', { shown: members.length, total });
  return html`<p class="note">${told}${rest}${unnamedNote(members.length, say)}</p>`;
}

/** Where the names of some are left out: on telephones sooner than on wide screens. */
function unnamedNote(members: number, say: SiteContext['say']): Html | null {
  if (areAllNamed(members, 'narrow')) return null;
  const words = say.text('family-names');
  return areAllNamed(members, 'wide') ? html` <span class="at-narrow">${words}</span>` : html` ${words}`;
}

/** What colours and lines stand for. */
export function familyLegend({ say }: SiteContext): Html {
  const verdicts = ['copied', 'shared-template', 'own-earlier'] as const;
  const lines = verdicts.map((id) => html`<span><i class="line ${id}"></i>${say.code('verdict', id)}</span>`);
  return html`<p class="legend lines"><span><i class="dot first"></i>${say.text('representative')}</span><span><i class="dot other"></i>${say.text('other-member')}</span>${lines}</p>`;
}
