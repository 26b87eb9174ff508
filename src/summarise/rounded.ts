/** Scores in JSON: the third decimal tells more than anybody asks. */
export const rounded = (score: number): number => Math.round(score * 1000) / 1000;
