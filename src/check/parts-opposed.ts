import { flatMapped } from '#model';
import { clauseAround } from './clause.ts';
import type { Stretch } from './parts-after.ts';
import type { Count, Quantity } from './quantity.ts';
import type { Tally } from './tally.ts';

/** What all of them are divided into by one thing: 18个行政村中,17个村评为合格,2个村评为不合格. */
export function partsOpposed(count: Count, { spoken, start, end, quantities }: Stretch, denials: readonly string[]): readonly Tally[] {
  return flatMapped(quantities.slice(0, -2), (total, i): readonly Tally[] => {
    const [one, other] = quantities.slice(i + 1, i + 3);
    if (one === undefined || other === undefined || !among.test(spoken.slice(total.end, one.start))) return [];
    const parts = [one, other];
    if (!parts.every((part) => isPart(part, total)) || !total.isExact || !areOpposed(spoken, one, other, denials)) return [];
    if (count.has('comparison', start, Math.min(end, other.end + remark))) return [];
    // Some may be neither; more than all there cannot be.
    return [{ total, parts, isClosed: false, mayOverlap: false, certainty: 'probable' }];
  });
}

const among = /^\p{Script=Han}{1,8}?中[,:]?(?:有|已有)?$/u;
/** Letters behind the second part in which its clause ends. */
const remark = 16;

const isPart = ({ unit, isExact, value }: Quantity, total: Quantity): boolean => unit === total.unit && isExact && value <= total.value;

/** The first clause ends with what the second denies. */
function areOpposed(spoken: string, one: Quantity, other: Quantity, denials: readonly string[]): boolean {
  const [, end] = clauseAround(spoken, one.start);
  if (other.start > end + 2) return false;
  const said = spoken.slice(one.end, end).match(quality)?.[0];
  const denied = spoken.slice(other.end, clauseAround(spoken, other.start)[1]);
  return said !== undefined && denials.some((word) => denied.endsWith(`${word}${said}`));
}

const quality = /\p{Script=Han}{2}$/u;
