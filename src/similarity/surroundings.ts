import { grouped } from '#model';
import type { ComparedReport } from './compared-report.ts';
import { isAbove, superiorOf } from './geography.ts';
import type { Range } from './stretches.ts';

/** Two reports with the ranges that they have in common. */
export interface Sharing {
  readonly left: ComparedReport;
  readonly right: ComparedReport;
  readonly ranges: readonly { readonly left: Range; readonly right: Range; readonly length: number }[];
}

interface Use extends Range {
  readonly agencyKey: string;
  readonly region: string | null;
}

/** Who else has what two reports have in common. */
export interface Users {
  /** Those two included. */
  readonly agencies: number;
  /** One of them is above both. */
  readonly isSuperiors: boolean;
}

/** More uses of one report are not looked at: a template has shown itself long before. */
const mostUses = 512;

/** Fingerprints tell who has text that is left as it was; who has edited text is known by who was found to share it. */
export function prepareUsers(pairs: readonly Sharing[]): (pair: Sharing) => Users {
  const uses = new Map<string, Use[]>();
  const note = ({ reportId }: ComparedReport, { agencyKey, region }: ComparedReport, range: Range) => {
    const known = uses.get(reportId) ?? [];
    if (known.length < mostUses) known.push({ agencyKey, region, start: range.start, end: range.end });
    uses.set(reportId, known);
  };
  for (const { left, right, ranges } of pairs) {
    for (const range of ranges) {
      note(left, right, range.left);
      note(right, left, range.right);
    }
  }
  const usersOf = ({ reportId }: ComparedReport, range: Range) =>
    (uses.get(reportId) ?? []).filter(({ start, end }) => overlaps(range, start, end));
  const count = ({ agencyKey }: ComparedReport, users: readonly Use[]) => new Set([agencyKey, ...users.map((use) => use.agencyKey)]).size;
  return ({ left, right, ranges }) => {
    const longest = ranges.reduce((most, range) => (range.length > most.length ? range : most));
    const [ofLeft, ofRight] = [usersOf(left, longest.left), usersOf(right, longest.right)];
    const isOver = (region: string | null) =>
      region !== null && [left, right].every((report) => report.region !== null && isAbove(region, report.region));
    return {
      agencies: Math.max(count(left, ofLeft), count(right, ofRight)),
      isSuperiors: [...ofLeft, ...ofRight].some((use) => isOver(use.region)),
    };
  };
}

/** Half of the range lies in the other. */
function overlaps(range: Range, start: number, end: number): boolean {
  return 2 * (Math.min(range.end, end) - Math.max(range.start, start)) >= range.end - range.start;
}

/** So many agencies of one superior are enough to see whether they write the same. */
const enoughToSee = 6;

/** Tells whether the text of two agencies can have come from their superior, though hardly any other of its agencies has it. */
export function prepareSuperiors(reports: readonly ComparedReport[]): (pair: Sharing) => boolean {
  const bySuperior = grouped(reports, ({ region }) => (region === null ? '' : (superiorOf(region) ?? region)));
  const agencies = new Map(Array.from(bySuperior, ([superior, own]) => [superior, new Set(own.map(({ agencyKey }) => agencyKey)).size]));
  return ({ left: { region } }) => region !== null && (agencies.get(superiorOf(region) ?? region) ?? 0) < enoughToSee;
}
