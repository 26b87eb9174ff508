import { join } from 'node:path';
import { prepareSynthesis } from '#synthesise';
import { type Bench, lexicons, milliseconds, peakMegabytes, rounded, timed } from './bench.ts';

/** Making synthetic reports without writing them; growth 1 is time in step with their number. */
export const benchSynthesis: Bench = async (size) => {
  const reports = { tiny: 100, usual: 3_000, full: 100_000 }[size];
  const synthesis = await prepareSynthesis(join(lexicons, 'grammars'));
  const make = (count: number) =>
    timed(() => {
      let made = 0;
      for (const { text } of synthesis({ reports: count, seed: 1 }).files()) if (text.length > 0) made += 1;
      if (made !== count) throw new Error(`of ${count} reports ${made} were made`);
    });
  const few = await make(reports / 5);
  const many = await make(reports);
  return {
    ratios: { 'synthesis, growth': rounded(many.ms / few.ms / 5) },
    lines: [
      `${reports} reports in ${milliseconds(many.ms)} (${(many.ms / reports).toFixed(2)} ms a report), peak ${peakMegabytes().toFixed(0)} MB`,
    ],
  };
};
