import type { Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped } from '#model';
import { type ChangeClaim, changeClaims } from './change-claim.ts';
import { flagOf } from './flag.ts';
import { prepareCount, type Quantity } from './quantity.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

/** Increases and decreases that the figures beside them belie: 8件,较上年的11件增加3件 (DOMAIN.md 3, contradiction). */
export const claimedChange: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  return ({ report, reading }) => {
    const lastYear = `${(report.identity.year ?? 0) - 1}年`;
    return flatMapped(changeClaims(countOf(reading), reading.spoken, lastYear), (claim) => {
      const known = belied(claim) ?? (isGrowthToNothing(claim) ? 'probable' : null);
      const certainty = known === 'certain' && claim.isNamed ? 'probable' : known;
      return certainty === null ? [] : [flagFor(lexicons, reading, claim, certainty)];
    });
  };
};

/** How sure it is that the figures belie the words; null where they do not. */
function belied(claim: ChangeClaim): Certainty | null {
  const { now, before, direction, by } = claim;
  if (now === null || [now, before, by].some((quantity) => quantity?.isExact === false)) return null;
  if (before !== null) return beliedBy(claim, now, before);
  // More than all there is now cannot have been added.
  if (by !== null && direction === 'up' && by.value > now.value + now.slack + by.slack) return 'probable';
  return isRateWrong(claim, now.value, by === null ? null : now.value - (direction === 'down' ? -by.value : by.value)) ? 'probable' : null;
}

/** 0件,较上年增长50%. */
const isGrowthToNothing = ({ now, rate, direction, isBeside }: ChangeClaim): boolean =>
  isBeside && now?.value === 0 && now.isCase && rate !== null && direction === 'up';

function beliedBy(claim: ChangeClaim, now: Quantity, before: Quantity): Certainty | null {
  const { direction, by, factor } = claim;
  const change = now.value - before.value;
  const slack = now.slack + before.slack + (by?.slack ?? 0);
  const isAgainst = direction === 'same' ? Math.abs(change) > slack && !isNearlySame(now, before) : change * signs[direction] < -slack;
  if (isAgainst || (direction !== 'same' && change === 0 && slack === 0)) return 'certain';
  if (by !== null && Math.abs(Math.abs(change) - by.value) > slack + rounding(now)) return 'certain';
  if (factor !== null && before.value > 0 && now.value / before.value < factor * leastOfFactor) return 'certain';
  return isRateWrong(claim, now.value, before.value) ? 'probable' : null;
}

const signs = { up: 1, down: -1 } as const;
/** 基本持平 is said of figures that differ a little. */
const isNearlySame = (now: Quantity, before: Quantity) => Math.abs(now.value - before.value) <= 0.05 * Math.max(now.value, before.value);
/** Percentages are rounded; counts are not. */
const rounding = ({ unit }: Quantity) => (unit === '%' ? 0.11 : 0);
/** Who says doubled may mean nearly. */
const leastOfFactor = 0.95;
/** Points of a percentage that rounding and cutting off explain. */
const widestRounding = 1;

/** 由20件增至25件,增长40%. */
function isRateWrong({ rate, direction, now: figure }: ChangeClaim, now: number, before: number | null): boolean {
  // Money grows at constant prices.
  if (rate === null || !rate.isExact || direction === 'same' || figure?.unit.endsWith('元') === true) return false;
  if (direction === 'down' && rate.value > 100) return true;
  if (before === null || before <= 0) return false;
  return Math.abs((Math.abs(now - before) / before) * 100 - rate.value) > widestRounding + rate.slack;
}

function flagFor(lexicons: Lexicons, reading: ReportReading, { start, end }: ChangeClaim, certainty: Certainty): Flag {
  return flagOf(lexicons, {
    code: 'contradiction',
    severity: 'medium',
    certainty,
    span: reading.spanOf(start, end),
    rule: 'claimed-change',
    zh: { words: reading.value.slice(start, end) },
  });
}
