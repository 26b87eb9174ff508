import type { Context } from './context.ts';
import type { Stored } from './show-command.ts';
import { columns } from './terminal.ts';
import { hanging, pad } from './width.ts';

export const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;

/** Who reports, on what, and what the narrative is made of. What the report does not state is a dash. */
export function identityOf({ report }: Stored, { say, lexicons, language }: Context): readonly string[] {
  const code = (kind: string, id: string | null) => (id === null ? '–' : lexicons.message(`codes/${kind}-${id}`)[language]);
  const shares = (names: readonly (readonly [string, number])[]) =>
    names.map(([name, share]) => `${say(`share-${name}`)} ${percent(share)}`).join(' · ');
  const facts: readonly (readonly [string, string])[] = [
    ['report', report.report_id],
    ['path', report.path],
    ['title', report.title ?? '–'],
    [
      'unit',
      `${code('unit', report.unit_type)}  ${code('level', report.level)}  ${report.region ?? '–'}  ${report.region_code ?? ''}`.trimEnd(),
    ],
    ['year', `${report.year ?? '–'}  ${say(`role-${report.role}`)}`],
    ['published', report.published_on ?? '–'],
    ['size', say('narrative', { text: report.text_chars, narrative: report.narrative_chars })],
    [
      'substance',
      shares([
        ['substantive', report.substantive_share],
        ['boilerplate', report.boilerplate_share],
        ['nil', report.nil_share],
      ]),
    ],
    [
      'provenance',
      shares([
        ['original', report.original_share],
        ['copied', report.copied_share],
        ['template', report.template_share],
        ['own-earlier', report.own_earlier_share],
        ['statutory', report.statutory_share],
      ]),
    ],
  ];
  return [report.agency ?? say('no-agency'), ...facts.map(([id, fact]) => hanging(`  ${pad(say(`label-${id}`), 12)}`, fact, columns()))];
}
