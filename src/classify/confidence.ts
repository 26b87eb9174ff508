/** placeholder */
const agreement: ReadonlyMap<string, number> = new Map([]);
const unmeasured = 0.6;
export function confidenceOf(rule: string): number {
  return agreement.get(rule) ?? unmeasured;
}
