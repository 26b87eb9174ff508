/** Read as numbers, four digits of this century and the end of the last are years far more often than counts. */
const year = /^(?:199\d|20[0-3]\d)$/;
/** Percentages without a decimal are round talk (95%, 100%). */
const roundShare = /^\d+%$/;
const amount = /^\d+(?:\.\d+)?%?$/;
/** A day, an hour, a deadline of the law or the number of a document, by what stands behind and before the figure. */
const noCountBehind = /^(?:[月日时点号]|小时|个?工作日)/;
const ordinal = '第';

/**
 * Reads the figure at a place of a form, in hundredths modulo 2^32: equal for 1,258 and 1258. null for what tells
 * nothing of an agency: 0 and 1, years, ordinals, deadlines, Chinese numerals, and what stands in `everybodys`.
 */
export function prepareFigure(everybodys: readonly string[]): (form: string, start: number, end: number) => number | null {
  const ignored = new Set(everybodys);
  return (form, start, end) => {
    const digits = form.slice(start, end).replaceAll(',', '');
    if (!amount.test(digits) || year.test(digits) || roundShare.test(digits) || ignored.has(digits)) return null;
    if (form.charAt(start - 1) === ordinal || noCountBehind.test(form.slice(end, end + 4))) return null;
    const figure = Math.round(Number.parseFloat(digits) * 100);
    return figure <= 100 ? null : figure >>> 0;
  };
}
