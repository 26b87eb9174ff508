import type { Configuration } from '#contract';
import type { Verdict } from '#model';
import type { PairMeasures } from './measure-pair.ts';
import { telling } from './shared-figures.ts';

/** What decided a verdict, named in the evidence. */
type Ground =
  | 'own-other-year'
  | 'shared-figures'
  | 'rare-prose'
  | 'long-passage'
  | 'superiors-text'
  | 'one-superior'
  | 'many-agencies'
  | 'little-rare-prose';

export interface Judgement {
  readonly verdict: Verdict;
  readonly score: number;
  readonly evidence: Readonly<Record<string, string | number | boolean>>;
}

/** What the others share, as far as it tells about two. */
export interface Surroundings {
  /** True for figures that belong to a template, because many agencies share them. */
  isOfTemplate(figure: number): boolean;
  /** Agencies with the same text. */
  readonly agencies: number;
  /** It is the text of one of the two, or of a third, that is above the other, or above both. */
  readonly isSuperiors: boolean;
  /** The two have one superior, and its other agencies, if it has any, write the same. */
  readonly isFromAbove: boolean;
}

type Settings = Configuration['similarity'];

/** How much a step of the ladder adds to suspicion, or takes from it. */
interface Step {
  readonly ground: Ground;
  readonly worth: number;
}

/**
 * Judges a measured pair by the ladder of copy evidence (DOMAIN.md 3). Suspicion is the share of rare prose, or what
 * calls for an accusation where one passage is long, plus the worth of every step; from `copiedShare` on it is copying,
 * below it a shared template, if the text is enough for either. Figures that differ decide nothing: who copies changes
 * them first, and a template that only two agencies far apart know is none.
 * null: too little to say anything, or two files of one agency on one year. Those are neither copied nor its earlier
 * text; which files are one report is told by their content, when they are read.
 */
export function judge(measures: PairMeasures, around: Surroundings, settings: Settings): Judgement | null {
  const { figures, prose, kinship } = measures;
  if (kinship === 'same-year') return null;
  const same = figures.same.filter((figure) => telling(figure) > 0 && !around.isOfTemplate(figure));
  const figureSum = same.reduce((sum, figure) => sum + telling(figure), 0);
  // A factor: figures in common without common text are chance.
  const score = Math.min(1, prose * (1 + Math.min(settings.mostFigureWorth, figureSum * settings.sameFigureWorth)));
  const steps = stepsOf(measures, around, figureSum, settings);
  const base = baseOf(measures, settings);
  const suspicion = steps.reduce((sum, { worth }) => sum + worth, base.worth);
  const decided = kinship === 'other-year' ? ownYear : verdictOf({ score, measures, base, suspicion, steps }, settings);
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
      orderKept: measures.passages.every(({ inOrder, right }, i) => inOrder && right.start >= (measures.passages[i - 1]?.right.start ?? 0)),
      sharedNumbers: same.length,
      differentNumbers: figures.different,
      agencies: around.agencies,
      geography: measures.geography,
    },
  };
}

const ownYear = { verdict: 'own-earlier', ground: 'own-other-year' } as const;

function baseOf({ rareProse, tellingProse, passages }: PairMeasures, { copiedShare, tellingShare }: Settings): Step {
  const isLong = tellingProse >= tellingShare && passages.some((passage) => passage.telling && !passage.common);
  return isLong && rareProse < copiedShare ? { ground: 'long-passage', worth: copiedShare } : { ground: 'rare-prose', worth: rareProse };
}

/** A report in which nothing but figures is the agency's own, and none of these is the other's, is a form filled in. */
const [ofForm, figuresOfForm] = [0.8, 5];

function isFilledIn({ geography, leftShare, rightShare, figures }: PairMeasures): boolean {
  if (geography !== 'one-superior' || Math.min(leftShare, rightShare) < ofForm) return false;
  return figures.different >= figuresOfForm && figures.same.every((figure) => telling(figure) === 0);
}

function stepsOf(
  measures: PairMeasures,
  { agencies, isSuperiors, isFromAbove }: Surroundings,
  figureSum: number,
  settings: Settings,
): readonly Step[] {
  // One explanation for innocent sameness is enough: a text handed out from above or from hand to hand.
  const innocent: Step[] = [];
  if (isSuperiors) innocent.push({ ground: 'superiors-text', worth: -settings.templateWorth });
  else if (agencies >= settings.templateAgencies) innocent.push({ ground: 'many-agencies', worth: -settings.templateWorth });
  else if (isFromAbove || isFilledIn(measures)) innocent.push({ ground: 'one-superior', worth: -settings.templateWorth });
  return [{ ground: 'shared-figures', worth: figureSum * settings.sameFigureWorth }, ...innocent];
}

interface Found {
  readonly score: number;
  readonly measures: PairMeasures;
  readonly base: Step;
  readonly suspicion: number;
  readonly steps: readonly Step[];
}

function verdictOf(
  { score, measures, base, suspicion, steps }: Found,
  settings: Settings,
): { readonly verdict: Verdict; readonly ground: Ground } | null {
  const isTold = measures.tellingProse >= settings.tellingShare;
  const isEnough = isTold || Math.max(score, measures.rareProse) >= settings.templateShare;
  if (!isEnough) return null;
  if (suspicion >= settings.copiedShare) {
    const figures = steps.find(({ ground }) => ground === 'shared-figures')?.worth ?? 0;
    return { verdict: 'copied', ground: suspicion - figures < settings.copiedShare ? 'shared-figures' : base.ground };
  }
  if (base.worth < settings.copiedShare) return { verdict: 'shared-template', ground: 'little-rare-prose' };
  return { verdict: 'shared-template', ground: steps.find(({ worth }) => worth < 0)?.ground ?? 'little-rare-prose' };
}
