/**
 * One name for each region: reports of one corpus tell theirs as 桐埠县, as 岚州市/桐埠县 or with the province before it.
 * The longest name stands for those that are its end, unless another region of the corpus ends so too.
 */
export function fullRegions(names: Iterable<string>): (name: string) => string {
  const longer = new Map<string, string | null>();
  const byLength = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const name of byLength) {
    for (let cut = name.indexOf('/'); cut >= 0; cut = name.indexOf('/', cut + 1)) {
      const end = name.slice(cut + 1);
      const known = longer.get(end);
      if (known === undefined) longer.set(end, name);
      else if (known !== null && !known.endsWith(`/${name}`)) longer.set(end, null);
    }
  }
  return (name) => longer.get(name) ?? name;
}
