/** What is known of the place of two agencies; `superior`: one is above the other. */
export type Geography = 'superior' | 'one-superior' | 'apart' | 'unknown';

/** A province is no superior of towns and counties that would hand out a text: the city or the county is. */
const province = /(?:省|自治区)$/;

/** Compares two chains of divisions from the largest, joined by `/`. Unknown says nothing either way. */
export function geographyOf(left: string | null, right: string | null): Geography {
  if (left === null || right === null) return 'unknown';
  if (isAbove(left, right) || isAbove(right, left)) return 'superior';
  const [a, b] = [superiorOf(left), superiorOf(right)];
  if (a === undefined || b === undefined) return left === right ? 'one-superior' : 'unknown';
  return a === b ? 'one-superior' : 'apart';
}

/** True for a chain that the other one goes on from. */
export function isAbove(superior: string, region: string): boolean {
  return region.length > superior.length && region.startsWith(superior) && region.charAt(superior.length) === '/';
}

/** The chain down to the first division below the province; undefined for a province. */
export function superiorOf(region: string): string | undefined {
  const divisions = region.split('/');
  const first = divisions.findIndex((division) => !province.test(division));
  return first === -1 ? undefined : divisions.slice(0, first + 1).join('/');
}
