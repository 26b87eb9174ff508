/** The same as `items.flatMap(of)`, for loops over lines, hits and cells: V8's takes twenty times as long. */
export function flatMapped<Item, Result>(items: readonly Item[], of: (item: Item, no: number) => readonly Result[]): Result[] {
  const results: Result[] = [];
  let no = 0;
  for (const item of items) {
    for (const result of of(item, no)) results.push(result);
    no += 1;
  }
  return results;
}
