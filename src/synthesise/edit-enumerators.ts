/** A sentence without its enumerator; `list` tells the lists of a passage apart, null for a sentence of none. */
export interface Listed {
  readonly body: string;
  readonly list: number | null;
  /** The number that its list begins with. */
  readonly first: number;
  readonly write: (no: number) => string;
}

const numerals = '一二三四五六七八九十';
const circled = '①②③④⑤⑥⑦⑧⑨⑩';
/** 一是 （一） 1. (1) 第一， ① and the like at the head of a sentence. */
const enumerator = /^([（(第]?)([一二三四五六七八九十]{1,3}|\d{1,2}|[①②③④⑤⑥⑦⑧⑨⑩])([是要]|[）)]|[.．、，,](?!\d))?/;

interface Head {
  readonly style: string;
  readonly no: number;
  readonly length: number;
  readonly write: (no: number) => string;
}

function headOf(sentence: string): Head | null {
  const match = enumerator.exec(sentence);
  if (match === null) return null;
  const [whole, open = '', number = '', close = ''] = match;
  const kind = circled.includes(number) ? 'circled' : /\d/.test(number) ? 'arabic' : 'han';
  const isBracketed = open === '（' || open === '(';
  if (isBracketed !== /[）)]/.test(close) || (close === '' && kind !== 'circled') || (open === '第' && kind !== 'han')) return null;
  const write = (no: number) => `${open}${numeralOf(no, kind)}${close}`;
  return { style: `${open}${kind}${close}`, no: numberOf(number, kind), length: whole.length, write };
}

type Kind = 'circled' | 'arabic' | 'han';

function numeralOf(no: number, kind: Kind): string {
  if (kind === 'arabic') return String(no);
  if (kind === 'circled') return circled.charAt(no - 1);
  const tens = Math.floor(no / 10);
  const ones = no % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : numerals.charAt(tens - 1)}十`;
  return `${ten}${ones === 0 ? '' : numerals.charAt(ones - 1)}`;
}

function numberOf(number: string, kind: Kind): number {
  if (kind === 'arabic') return Number(number);
  if (kind === 'circled') return circled.indexOf(number) + 1;
  const at = number.indexOf('十');
  if (at < 0) return numerals.indexOf(number) + 1;
  return (at === 0 ? 1 : numerals.indexOf(number.charAt(0)) + 1) * 10 + numerals.indexOf(number.charAt(at + 1)) + 1;
}

/** Takes the enumerators off. A list goes on while its numbers rise, with or without sentences of no list between. */
export function listed(sentences: readonly string[]): readonly Listed[] {
  const open = new Map<string, { readonly list: number; readonly first: number; readonly no: number }>();
  let lists = 0;
  return sentences.map((sentence) => {
    const head = headOf(sentence);
    if (head === null) return unlisted(sentence);
    const last = open.get(head.style);
    const isNew = last === undefined || head.no <= last.no;
    if (isNew) lists += 1;
    const { list, first } = isNew ? { list: lists, first: head.no } : last;
    open.set(head.style, { list, first, no: head.no });
    return { body: sentence.slice(head.length), list, first, write: head.write };
  });
}

export function unlisted(sentence: string): Listed {
  return { body: sentence, list: null, first: 0, write: () => '' };
}

/** Puts enumerators back, each list counted on from the number it began with. */
export function enumerated(items: readonly Listed[]): readonly string[] {
  const next = new Map<number, number>();
  return items.map(({ body, list, first, write }) => {
    if (list === null) return body;
    const no = next.get(list) ?? first;
    next.set(list, no + 1);
    return write(no) + body;
  });
}
