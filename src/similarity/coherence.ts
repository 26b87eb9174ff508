import { firstAt } from '#model';
import type { AlignedPassage } from './aligned.ts';
import { eachMeeting, placeWithin } from './places.ts';
import type { Prepared } from './prepared.ts';
import { unitAt, unitsIn } from './whole-units.ts';

/** The reports that hold a fingerprint, by index, ascending. */
export type HoldersOf = (hash: number) => Uint32Array;

/** More holders of a sentence are sampled: a share of 200 is known to a few hundredths. */
const mostHolders = 200;
/** A copy keeps four sentences of five, an author has one of five of another's: ln 4. */
const ofSingle = 1;

/** What a passage is that everybody's sentences make up. */
export interface Togetherness {
  /**
   * Of those who write its rarest sentence, the share that writes its other sentences too, on average; without the two
   * reports themselves. Near 1 the sentences come from one template; sentences that each may use for itself meet as
   * often as chance has it, in their share of all reports. 0 for fewer than two sentences.
   */
  readonly coherence: number;
  /**
   * How much likelier a copy is than two authors who choose from the same sentences, in nats: −ln of the share of reports
   * for every sentence that both have, less something for every sentence that only one has.
   */
  readonly surprise: number;
}

export function togethernessOf(
  left: Prepared,
  right: Prepared,
  passage: AlignedPassage,
  holdersOf: HoldersOf,
  { pair, reports, kgram }: { readonly pair: readonly number[]; readonly reports: number; readonly kgram: number },
): Togetherness {
  const sentences = rarestPerSentence(left, right, passage, { holdersOf, kgram });
  const single = unitsIn(left.narrative, passage.left) + unitsIn(right.narrative, passage.right) - 2 * sentences.length;
  const surprise = sentences.reduce((sum, { length }) => sum + Math.log(reports / length), -Math.max(0, single) * ofSingle);
  const [rarest, ...others] = sentences.sort((a, b) => a.length - b.length);
  if (rarest === undefined || others.length === 0) return { coherence: 0, surprise };
  const step = Math.max(1, Math.floor(rarest.length / mostHolders));
  const sample = rarest.filter((holder, i) => i % step === 0 && !pair.includes(holder));
  if (sample.length === 0) return { coherence: 0, surprise };
  const shares = others.map((holders) => sample.reduce((sum, holder) => sum + (holds(holders, holder) ? 1 : 0), 0) / (sample.length + 2));
  return { coherence: shares.reduce((sum, share) => sum + share, 0) / shares.length, surprise };
}

/** Of every sentence of the passage the holders of its rarest fingerprint that both reports share there, none over its end. */
function rarestPerSentence(
  left: Prepared,
  right: Prepared,
  passage: AlignedPassage,
  { holdersOf, kgram }: { readonly holdersOf: HoldersOf; readonly kgram: number },
): Uint32Array[] {
  const rarest = new Map<number, Uint32Array>();
  eachMeeting(left.places, right.places, (hash, ofLeft, ofRight) => {
    const at = placeWithin(left.places, ofLeft, passage.left);
    if (at < 0 || placeWithin(right.places, ofRight, passage.right) < 0) return;
    const unit = unitAt(left.narrative.bounds, at);
    if (at + kgram > unit.end) return;
    const holders = holdersOf(hash);
    if (holders.length < (rarest.get(unit.start)?.length ?? Number.POSITIVE_INFINITY)) rarest.set(unit.start, holders);
  });
  return [...rarest.values()];
}

function holds(holders: Uint32Array, holder: number): boolean {
  return holders[firstAt(0, holders.length, (at) => (holders[at] ?? 0) < holder)] === holder;
}
