import type { Lexicons } from '#lexicon';
import type { Family, Flag } from '#model';
import type { CorpusReport, ReportFlag } from './corpus-check.ts';

interface FamiliesInput {
  readonly reports: ReadonlyMap<string, CorpusReport>;
  readonly families: readonly Family[];
  /** Flags of pairs: who has one of the same kind needs none of its family. */
  readonly flagged: readonly ReportFlag[];
}

/** The flags of families, for members whose closest pairs were not kept: thousands may share one template. */
export function flagsOfFamilies(lexicons: Lexicons, { reports, families, flagged }: FamiliesInput): readonly ReportFlag[] {
  const has = new Set(flagged.map(({ reportId, flag }) => `${reportId} ${flag.code}`));
  const ordered = families.toSorted((a, b) => (a.familyId < b.familyId ? -1 : Number(a.familyId > b.familyId)));
  return ordered.flatMap((family) => {
    const code = family.verdict === 'copied' ? 'copied' : family.verdict === 'shared-template' ? 'template' : null;
    if (code === null) return [];
    return family.members.flatMap(({ reportId, share }) => {
      if (reports.get(reportId)?.role !== 'current' || has.has(`${reportId} ${code}`)) return [];
      has.add(`${reportId} ${code}`);
      return [{ reportId, flag: flagOf(lexicons, family, code, reportId, share) }];
    });
  });
}

function flagOf(lexicons: Lexicons, family: Family, code: 'copied' | 'template', reportId: string, share: number): Flag {
  const message = lexicons.message(`summarise/family-${code}`, { size: family.members.length, share: `${Math.round(share * 100)}%` });
  return {
    code,
    severity: code === 'copied' ? 'high' : 'medium',
    certainty: 'probable',
    span: null,
    other: family.representative === reportId ? null : { reportId: family.representative, span: null },
    rule: `summarise/family-${code}`,
    messageZh: message.zh,
    messageEn: message.en,
  };
}
