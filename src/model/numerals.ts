/** What stands for zero where numbers are written digit by digit. */
export const zeros = '〇零○◯oO0';
/** One to nine. */
export const numerals = '一二三四五六七八九';
const digits = new Map([...[...zeros].map((zero) => [zero, 0] as const), ...[...numerals].map((digit, i) => [digit, i + 1] as const)]);

/** The number that Arabic or Chinese numerals write: 24, 二〇二四, 十九, 二十. What is no numeral counts as zero. */
export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const ten = written.indexOf('十');
  if (ten < 0) return [...written].reduce((sum, digit) => sum * 10 + (digits.get(digit) ?? 0), 0);
  const [tens, units] = [written.slice(0, ten), written.slice(ten + 1)];
  return (tens === '' ? 1 : numberOf(tens)) * 10 + (units === '' ? 0 : numberOf(units));
}
