/**
 * One name for each region: reports of one corpus tell theirs as 桐埠县 or as 岚州市/桐埠县. A name that is the end of
 * exactly one longer name stands for it.
 */
export function fullRegions(names: Iterable<string>): (name: string) => string {
  const all = [...new Set(names)];
  const longer = new Map<string, string | null>();
  for (const name of all) {
    for (let cut = name.indexOf('/'); cut >= 0; cut = name.indexOf('/', cut + 1)) {
      const end = name.slice(cut + 1);
      longer.set(end, longer.has(end) ? null : name);
    }
  }
  return (name) => longer.get(name) ?? name;
}
