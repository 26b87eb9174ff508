const late = /[^,;:。!\n]{1,8}?(?=(一)(是|方面))/y;

/** Whether a text has words that may be such a mark: few do. */
export const hasLateMark = (text: string): boolean => text.includes('一是') || text.includes('一方面');

/** Where the mark of a list stands behind the subject of its clause: 我局将一是…;二是…; null where it does not. */
export function lateMark(form: string, at: number, follows: (mark: string) => boolean): number | null {
  late.lastIndex = at;
  const found = late.exec(form);
  if (found === null) return null;
  return follows(found[2] === '是' ? '二是' : '另一方面') ? at + found[0].length : null;
}
