import { flatMapped } from '#model';
import { telling } from './shared-figures.ts';

/** One of two reports that have figures in common. */
interface FigureUser {
  readonly reportId: string;
  readonly agencyKey: string;
}

export interface FigureUsers {
  note(left: FigureUser, right: FigureUser, figures: readonly number[]): void;
  /** Agencies that have a figure in common with one of two reports, those two included. */
  count(left: FigureUser, right: FigureUser, figure: number): number;
}

/** Remembers who has which figures in common, so that a template with figures in it is told from copied figures. */
export function figureUsers(): FigureUsers {
  const known = new Map<string, Map<number, Set<string>>>();
  const add = ({ reportId }: FigureUser, figure: number, { agencyKey }: FigureUser) => {
    const figures = known.get(reportId) ?? new Map<number, Set<string>>();
    const agencies = figures.get(figure) ?? new Set<string>();
    known.set(reportId, figures.set(figure, agencies.add(agencyKey)));
  };
  return {
    note: (left, right, figures) => {
      for (const figure of figures.filter((each) => telling(each) > 0)) {
        add(left, figure, right);
        add(right, figure, left);
      }
    },
    count: (left, right, figure) => {
      const agencies = flatMapped([left, right], ({ reportId }) => [...(known.get(reportId)?.get(figure) ?? [])]);
      return new Set(agencies).size;
    },
  };
}
