/** Where a run is. */
export type Progress =
  | { readonly stage: 'files'; readonly done: number; readonly total: number }
  | { readonly stage: 'corpus' }
  | { readonly stage: 'page' };

export type Stopwatch = ReturnType<typeof stopwatch>;

/** Times of the stages, milliseconds, by a clock that is passed in. */
export function stopwatch(now: () => number) {
  const start = now();
  let last = start;
  return {
    startedAt: new Date(start).toISOString(),
    /** Since the last lap. */
    lap: (): number => {
      const at = now();
      const time = at - last;
      last = at;
      return time;
    },
    total: (): number => now() - start,
  };
}
