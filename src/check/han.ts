const han = /\p{Script=Han}/u;

/** Whether the letter at a place is Han. Nearly all that are stand in one row, and those before it are few. */
export function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x2e80 && han.test(text[at] ?? ''));
}
