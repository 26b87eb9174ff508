/** Names are no longer; what is read once and is long need not be kept. */
const longest = 80;
/** A report asks for some dozen names, each several times. */
const most = 256;

/** The function with its results kept, until there are many of them. What it gives must follow from its string alone. */
export function remembered<Result>(of: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    if (name.length > longest) return of(name);
    const found = known.get(name);
    if (found !== undefined) return found;
    const result = of(name);
    if (known.size >= most) known.clear();
    known.set(name, result);
    return result;
  };
}
