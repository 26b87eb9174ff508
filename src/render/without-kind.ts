import type { Row } from '#contract';
import type { Say } from './say.ts';

/**
 * What a flag says where its kind stands before it: messages that open with the kind, or with a part of it, tell it
 * twice. A detail in brackets stays.
 */
export function messageWithoutKind(row: Pick<Row<'flags'>, 'code' | 'message_zh' | 'message_en'>, say: Say): string {
  const message = say.message(row);
  const [kind = ''] = say.code('flag', row.code).split(/[（(]/);
  const [whole, opening = '', detail] = /^([^（()）：:“”]+)(?:[（(]([^（()）]*)[）)])?[：:] ?/.exec(message) ?? [];
  if (whole === undefined || !isWithin(opening.trim(), kind.trim())) return message;
  const rest = message.slice(whole.length);
  return detail === undefined ? rest : `${detail}${say.text('colon')}${rest}`;
}

/** Whether all characters of `part` stand in `whole`, in that order: a choice of its words. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const char of part.toLowerCase()) {
    const found = whole.toLowerCase().indexOf(char, at);
    if (found < 0) return false;
    at = found + char.length;
  }
  return part !== '';
}
