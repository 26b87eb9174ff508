/** Where the first clause of an item ends. */
export function firstEnd(text: string): number {
  const comma = text.search(/[,。;]/);
  return comma < 0 ? text.length : comma;
}
