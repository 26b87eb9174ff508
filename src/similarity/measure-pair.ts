import type { Configuration } from '#contract';
import { flatMapped } from '#model';
import { type AlignedPassage, aligned } from './aligned.ts';
import { type HoldersOf, togethernessOf } from './coherence.ts';
import type { ComparedReport } from './compared-report.ts';
import { coverageOf } from './coverage.ts';
import { type Geography, geographyOf } from './geography.ts';
import { type Kinship, kinshipOf } from './kinship.ts';
import { eachMeeting, placeWithin } from './places.ts';
import type { Prepared } from './prepared.ts';
import { type ComparedFigures, comparedFigures } from './shared-figures.ts';

/** One of the two reports of a pair. */
export interface Side {
  /** Among all reports. */
  readonly index: number;
  readonly report: ComparedReport;
  readonly text: Prepared;
}

/** What the corpus knows of a fingerprint. */
export interface Uses {
  agencies(hash: number): number;
  readonly holders: HoldersOf;
  /** How many reports there are. */
  readonly reports: number;
}

/** Everything a pair is judged by. */
export interface PairMeasures {
  readonly passages: readonly AlignedPassage[];
  readonly leftShare: number;
  readonly rightShare: number;
  /**
   * Geometric mean of the weighted shares of both, so that a short report taken whole from a long one still counts,
   * while one formula in a short report does not.
   */
  readonly prose: number;
  /** The same without passages that too many agencies use. */
  readonly rareProse: number;
  /** The same of passages that tell alone. */
  readonly tellingProse: number;
  readonly figures: ComparedFigures;
  /** Agencies that use what the two share word for word: the median over its rare fingerprints; at least 2. */
  readonly agencies: number;
  readonly kinship: Kinship;
  readonly geography: Geography;
}

/** Aligns and measures two reports; null where they share no passage. */
export function measurePair(left: Side, right: Side, uses: Uses, settings: Configuration['similarity']): PairMeasures | null {
  const context = { pair: [left.index, right.index], reports: uses.reports, kgram: settings.kgram };
  const passages = shown(aligned(left.text, right.text, settings), kinshipOf(left.report, right.report), (passage) => {
    const { coherence, surprise } = togethernessOf(left.text, right.text, passage, uses.holders, context);
    const isCopied = surprise >= 2 * Math.log(uses.reports) + settings.surprise && passage.identity >= settings.passageIdentity;
    if (isCopied) return { ...passage, common: false, combined: true };
    return coherence >= settings.coherence ? passage : null;
  });
  if (passages.length === 0) return null;
  const leftCover = coverageOf(left.text, passages, 'left');
  const rightCover = coverageOf(right.text, passages, 'right');
  return {
    passages,
    leftShare: leftCover.share,
    rightShare: rightCover.share,
    prose: Math.sqrt(leftCover.weighted * rightCover.weighted),
    rareProse: Math.sqrt(leftCover.rare * rightCover.rare),
    tellingProse: Math.sqrt(leftCover.telling * rightCover.telling),
    figures: comparedFigures(left.text.narrative, right.text.narrative, passages),
    agencies: agenciesSharing(left.text, right.text, passages, uses.agencies),
    kinship: kinshipOf(left.report, right.report),
    geography: geographyOf(left.report.region, right.report.region),
  };
}

/** What everybody writes is shown where it is a template; of an agency's own years also where nothing else is shared. */
function shown(
  passages: readonly AlignedPassage[],
  kinship: Kinship,
  proven: (passage: AlignedPassage) => AlignedPassage | null,
): readonly AlignedPassage[] {
  const telling = flatMapped(passages, (passage): readonly AlignedPassage[] => {
    if (!passage.common) return [passage];
    const found = passage.telling ? proven(passage) : null;
    return found === null ? [] : [found];
  });
  return telling.length === 0 && kinship !== 'strangers' ? passages : telling;
}

function agenciesSharing(
  left: Prepared,
  right: Prepared,
  passages: readonly AlignedPassage[],
  agenciesUsing: (hash: number) => number,
): number {
  const rare = passages.filter(({ common, combined }) => !common && !combined);
  const users: number[] = [];
  if (rare.length === 0) return 2;
  eachMeeting(left.places, right.places, (hash, standing) => {
    if (rare.some((passage) => placeWithin(left.places, standing, passage.left) >= 0)) users.push(agenciesUsing(hash));
  });
  users.sort((a, b) => a - b);
  return Math.max(2, users[users.length >> 1] ?? 0);
}
