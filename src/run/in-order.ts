/**
 * Runs `work` on every item, at most `ahead` at a time, and gives the results in the order of the items. Back-pressure:
 * no more than `ahead` results are ever waiting, however slow the consumer.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // A failure is thrown where the result is taken; until then it must not count as unhandled.
    result.catch(() => undefined);
    waiting.push(result);
    const first = waiting.length < ahead ? undefined : waiting.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of waiting) yield await result;
}
