import type { Configuration } from '#contract';
import type { Verdict } from '#model';
import type { PairMeasures } from './measure-pair.ts';
import { telling } from './shared-figures.ts';

/** What decided a verdict, named in the evidence. */
type Ground =
  | 'own-other-year'
  | 'shared-figures'
  | 'rare-prose'
  | 'different-figures'
  | 'one-superior'
  | 'many-agencies'
  | 'little-rare-prose';

export interface Judgement {
  readonly verdict: Verdict;
  readonly score: number;
  readonly evidence: Readonly<Record<string, string | number | boolean>>;
}

type Settings = Configuration['similarity'];

/** How much a step of the ladder adds to suspicion, or takes from it. */
interface Step {
  readonly ground: Ground;
  readonly worth: number;
}

/**
 * Judges a measured pair by the ladder of copy evidence (DOMAIN.md 3). Suspicion is the share of rare prose plus the
 * worth of every step; from `copiedShare` on it is copying, below it a shared template, if the prose is enough for
 * either. `isOfTemplate` tells figures that belong to a template, because many agencies share them.
 * null: too little to say anything, or two files of one agency on one year. Those are neither copied nor its earlier
 * text; which files are one report is told by their content, when they are read.
 */
export function judge(measures: PairMeasures, isOfTemplate: (figure: number) => boolean, settings: Settings): Judgement | null {
  const { figures, prose, rareProse, kinship } = measures;
  if (kinship === 'same-year') return null;
  const same = figures.same.filter((figure) => telling(figure) > 0 && !isOfTemplate(figure));
  const figureSum = same.reduce((sum, figure) => sum + telling(figure), 0);
  // A factor: figures in common without common text are chance.
  const score = Math.min(1, prose * (1 + Math.min(settings.mostFigureWorth, figureSum * settings.sameFigureWorth)));
  const steps = stepsOf(measures, figureSum, settings);
  const suspicion = steps.reduce((sum, { worth }) => sum + worth, rareProse);
  const decided = kinship === 'other-year' ? ownYear : verdictOf({ score, rareProse, suspicion, steps }, settings);
  if (decided === null) return null;
  return {
    verdict: decided.verdict,
    score,
    evidence: {
      decidedBy: decided.ground,
      suspicion: Math.round(suspicion * 1000) / 1000,
      passages: measures.passages.length,
      sharedCharacters: measures.passages.reduce((sum, { length }) => sum + length, 0),
      commonPassages: measures.passages.filter(({ common }) => common).length,
      orderKept: measures.passages.every(({ right: { start } }, i) => start >= (measures.passages[i - 1]?.right.start ?? 0)),
      sharedNumbers: same.length,
      differentNumbers: figures.different,
      agencies: measures.agencies,
      geography: measures.geography,
    },
  };
}

const ownYear = { verdict: 'own-earlier', ground: 'own-other-year' } as const;

function stepsOf({ figures, agencies, geography }: PairMeasures, figureSum: number, settings: Settings): readonly Step[] {
  const different = Math.min(settings.mostDifferentWorth, figures.different * settings.differentFigureWorth);
  // One explanation for innocent sameness is enough: a text handed out from above or from hand to hand.
  const innocent: Step[] = [];
  if (geography === 'one-superior') innocent.push({ ground: 'one-superior', worth: -settings.templateWorth });
  else if (agencies >= settings.templateAgencies) innocent.push({ ground: 'many-agencies', worth: -settings.templateWorth });
  return [
    { ground: 'shared-figures', worth: figureSum * settings.sameFigureWorth },
    { ground: 'different-figures', worth: -different },
    ...innocent,
  ];
}

function verdictOf(
  found: { readonly score: number; readonly rareProse: number; readonly suspicion: number; readonly steps: readonly Step[] },
  settings: Settings,
): { readonly verdict: Verdict; readonly ground: Ground } | null {
  const { score, rareProse, suspicion, steps } = found;
  if (Math.max(score, rareProse) < settings.templateShare) return null;
  if (suspicion >= settings.copiedShare) {
    const figures = steps.find(({ ground }) => ground === 'shared-figures')?.worth ?? 0;
    return { verdict: 'copied', ground: suspicion - figures < settings.copiedShare ? 'shared-figures' : 'rare-prose' };
  }
  if (rareProse < settings.copiedShare) return { verdict: 'shared-template', ground: 'little-rare-prose' };
  const weighty = steps.filter(({ worth }) => worth < 0).sort((a, b) => a.worth - b.worth);
  const enough = steps.find(({ worth }) => rareProse + worth < settings.copiedShare) ?? weighty[0];
  return { verdict: 'shared-template', ground: enough?.ground ?? 'little-rare-prose' };
}
