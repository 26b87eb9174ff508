import type { Row } from '#contract';
import type { Identity } from '#model';
import type { Context } from './context.ts';
import type { Stored } from './show-command.ts';
import { columns } from './terminal.ts';
import { hanging, pad } from './width.ts';

export const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;

/**
 * Who reports, on what, and what the narrative is made of. What the report does not state is a dash, what was concluded is
 * marked, and where its places tell different things each is quoted.
 */
export function identityOf({ report }: Stored, here: Context): readonly string[] {
  const { say } = here;
  const notes = notesOf(report.identity_notes);
  const mark = (field: string) => (notes.inferred.includes(field) ? say('inferred') : '');
  const facts: readonly (readonly [string, string])[] = [
    ['report', report.report_id],
    ['path', report.path],
    ['title', report.title ?? '–'],
    ['unit', unitOf(report, mark, here)],
    ['year', `${report.year ?? '–'}${mark('year')}  ${say(`role-${report.role}`)}`],
    ['published', report.published_on ?? '–'],
    ['size', say('narrative', { text: report.text_chars, narrative: report.narrative_chars })],
    ...sharesOf(report, here),
    ...told(notes.statements, here).map((line) => ['told', line] as const),
  ];
  const agency = report.agency === null ? say('no-agency') : `${report.agency}${mark('agency')}`;
  return [agency, ...facts.map(([id, fact]) => hanging(`  ${pad(say(`label-${id}`), 12)}`, fact, columns()))];
}

/** Kind and level of the unit, its region and the region's code. */
function unitOf(report: Row<'reports'>, mark: (field: string) => string, { lexicons, language }: Context): string {
  const code = (kind: string, id: string | null) => (id === null ? '–' : lexicons.message(`codes/${kind}-${id}`)[language]);
  const parts = [
    `${code('unit', report.unit_type)}${mark('unitType')}`,
    `${code('level', report.level)}${mark('level')}`,
    `${report.region ?? '–'}${mark('region')}`,
    report.region_code ?? '',
  ];
  return parts.join('  ').trimEnd();
}

/** What the narrative is made of: by substance and by where it comes from. */
function sharesOf(report: Row<'reports'>, { say }: Context): readonly (readonly [string, string])[] {
  const shares = (named: readonly (readonly [string, number])[]) =>
    named.map(([name, share]) => `${say(`share-${name}`)} ${percent(share)}`).join(' · ');
  const substance = shares([
    ['substantive', report.substantive_share],
    ['boilerplate', report.boilerplate_share],
    ['nil', report.nil_share],
  ]);
  const provenance = shares([
    ['original', report.original_share],
    ['copied', report.copied_share],
    ['template', report.template_share],
    ['own-earlier', report.own_earlier_share],
    ['statutory', report.statutory_share],
  ]);
  return [
    ['substance', substance],
    ['provenance', provenance],
  ];
}

type Notes = Pick<Identity, 'inferred' | 'statements'>;

function notesOf(json: string): { readonly inferred: readonly string[]; readonly statements: Notes['statements'] } {
  const notes: Notes = JSON.parse(json);
  return notes;
}

/** A line for each thing that is told differently: `机关：标题“…”，落款“…”`. */
function told(statements: Notes['statements'], { say }: Context): readonly string[] {
  return (['agency', 'year', 'publishedOn'] as const).flatMap((what) => {
    const own = statements.filter((statement) => statement.what === what);
    const quotes = own.map(({ from, value }) => say('told-by', { place: say(`told-by-${from}`), value }));
    return own.length === 0 ? [] : [say('told', { what: say(`told-${what}`), quotes: quotes.join(say('comma')) })];
  });
}
