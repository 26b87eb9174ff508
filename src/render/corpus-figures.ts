import { type FlagCode, severities } from '#model';
import { provenanceParts } from './chart-shares.ts';
import { type Figures, pairsOf, sumOf } from './figures.ts';
import type { RenderOptions } from './results.ts';
import type { Say } from './say.ts';

/** A figure of the corpus. `share` is told as a percentage. */
interface CorpusFigure {
  /** Message of its name. */
  readonly id: string;
  /** What is named in the message. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly kind: 'count' | 'share';
  /** Null where nothing was measured. */
  readonly value: number | null;
}

export interface FigureGroup {
  readonly id: string;
  readonly figures: readonly CorpusFigure[];
}

const count = (id: string, value: number, values: CorpusFigure['values'] = {}): CorpusFigure => ({ id, values, kind: 'count', value });
const share = (id: string, value: number | null): CorpusFigure => ({ id, values: {}, kind: 'share', value });

/** All figures of the corpus, the same in page, workbook and notice. Where only confirmed findings are shown, those nobody confirms are left out. */
export function corpusFigures(figures: Figures, { missing }: Pick<RenderOptions, 'missing'>, say: Say): readonly FigureGroup[] {
  const { totals } = figures;
  const received = [
    count('reports-read', totals.current),
    count('reports-previous', totals.previous),
    count('files-unreadable', totals.unreadable),
    count('files-other', totals.not_reports),
    count('duplicates', totals.duplicates),
    count('missing', missing.length),
    count('losses-count', totals.losses),
    count('losses-reports', totals.lossy_reports),
    count('late', lateReports(figures)),
    count('no-date', totals.current - totals.dated),
  ];
  const groups = [
    { id: 'figures-received', figures: received },
    { id: 'flags', figures: flagFigures(figures, say) },
    { id: 'figures-pairs', figures: pairFigures(figures, say) },
  ];
  if (say.face !== null) return groups;
  const ofAll = [
    { id: 'figures-substance', figures: substanceFigures(figures) },
    { id: 'figures-stated', figures: statedFigures(figures) },
  ];
  return [...groups, ...ofAll];
}

export const lateReports = ({ codeCounts }: Figures): number => codeCounts.find(({ code }) => code === 'late')?.reports ?? 0;

/** Reports of which more than half, and of which nothing, stands in another agency's report. */
export function copiedReports({ copiedShares }: Figures): { readonly half: number; readonly none: number } {
  const of = (isCounted: (tenth: number) => boolean) =>
    sumOf(
      copiedShares.filter(({ tenth }) => isCounted(tenth)),
      ({ reports }) => reports,
    );
  return { half: of((tenth) => tenth > 5), none: of((tenth) => tenth === 0) };
}

function flagFigures({ totals, flagCounts }: Figures, say: Say): readonly CorpusFigure[] {
  const bySeverity = severities.map((severity) => {
    const flags = sumOf(
      flagCounts.filter((row) => row.severity === severity),
      (row) => row.flags,
    );
    return count('flags-of-severity', flags, { severity: say.code('severity', severity) });
  });
  return [
    count('flags-count', totals.flags),
    count('flagged-count', totals.flagged_reports),
    ...bySeverity,
    count('earlier-flags', totals.earlier_flags),
  ];
}

function pairFigures(figures: Figures, say: Say): readonly CorpusFigure[] {
  const verdicts = ['copied', 'shared-template', 'own-earlier'] as const;
  const pairs = verdicts.map((verdict) => count('pairs-of-verdict', pairsOf(figures, verdict), { verdict: say.code('verdict', verdict) }));
  if (say.face !== null) return pairs;
  const { half, none } = copiedReports(figures);
  const { families, family_members } = figures.totals;
  const shared = [count('families-found', families), count('family-reports', family_members)];
  return [...pairs, ...shared, count('copied-half', half), count('copied-none', none)];
}

function substanceFigures({ totals, provenance }: Figures): readonly CorpusFigure[] {
  const all = provenance.find(({ region }) => region === '');
  return [
    share('boilerplate-share', totals.boilerplate),
    share('nil-share', totals.nil),
    share('substantive-share', totals.substantive),
    ...provenanceParts.map((part) => share(`mean-${part}`, all?.[part] ?? null)),
  ];
}

function statedFigures({ totals }: Figures): readonly CorpusFigure[] {
  return [
    count('problems-stated', totals.problems),
    count('measures-stated', totals.measures),
    count('claiming-none', totals.claiming_none),
  ];
}

/** Flags of a kind: reports, flags, and how many of them are how certain. */
export interface FlagFigures {
  readonly code: FlagCode;
  readonly reports: number;
  readonly flags: number;
  readonly certain: number;
  readonly probable: number;
  readonly possible: number;
}

/** Of each kind of flag there is, most reports first. */
export function flagsByCode({ codeCounts, flagCounts }: Figures): readonly FlagFigures[] {
  const of = (code: FlagCode, certainty: string) =>
    sumOf(
      flagCounts.filter((row) => row.code === code && row.certainty === certainty),
      (row) => row.flags,
    );
  return codeCounts.map(({ code, reports, flags }) => ({
    code,
    reports,
    flags,
    certain: of(code, 'certain'),
    probable: of(code, 'probable'),
    possible: of(code, 'possible'),
  }));
}
