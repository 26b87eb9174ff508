/** Smallest figure worth comparing: everybody publishes 1 column, 2 meetings, 3 leaflets. */
const smallest = 10;

/**
 * Hash of a figure (FNV-1a, 32 bits), equal for 1,258 and 1258; null for what is not specific enough to be evidence:
 * small numbers, percentages, Chinese numerals.
 */
export function figureHash(figure: string): number | null {
  const digits = figure.replaceAll(',', '');
  if (!/^\d+(?:\.\d+)?$/.test(digits) || Number(digits) < smallest) return null;
  let hash = 0x811c9dc5;
  for (let i = 0; i < digits.length; i += 1) hash = Math.imul(hash ^ digits.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
