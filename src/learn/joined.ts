import type { ClassedSentence } from '#contract';
import type { SubstanceClass } from '#model';

/** Classes of what is put before or behind a sentence without changing its class. */
const frames: Readonly<Partial<Record<SubstanceClass, readonly SubstanceClass[]>>> = {
  B1: ['B1', 'B3', 'B4'],
  B3: ['B3'],
  B4: ['B4'],
  B5: ['B3'],
  N: ['N'],
  S1: ['B3', 'B5', 'B1'],
  S2: ['B3', 'B5', 'B1'],
  S3: ['B3'],
  S4: ['B3', 'B5'],
  S5: ['B6'],
  S6: ['B4'],
};
const leads: readonly SubstanceClass[] = ['S1', 'S2', 'S3', 'S4', 'S6'];
const enumerator = /^[一二三四五六七八九十]是/;
const stop = /[。；;]$/;

/**
 * Long sentences as offices write them: one with nothing but a frame around its fact is substantive (DOMAIN.md 2.2, edge
 * case 9), boilerplate and boilerplate stays boilerplate. Both halves come from one group and one section; every other
 * fact stands before its frame, a preamble always first.
 */
export function joined(sentences: readonly ClassedSentence[]): readonly ClassedSentence[] {
  const known = new Map<string, ClassedSentence[]>();
  for (const sentence of sentences) {
    const key = keyOf(sentence, sentence.class);
    const list = known.get(key);
    if (list === undefined) known.set(key, [sentence]);
    else list.push(sentence);
  }
  return sentences.flatMap((sentence) => {
    const no = known.get(keyOf(sentence, sentence.class))?.indexOf(sentence) ?? 0;
    return (frames[sentence.class] ?? []).flatMap((frame): readonly ClassedSentence[] => {
      const list = known.get(keyOf(sentence, frame)) ?? [];
      const other = list[(no + 1) % list.length];
      return other === undefined || other === sentence ? [] : [{ ...sentence, text: join(sentence, other.text, no) }];
    });
  });
}

function keyOf({ group, section }: ClassedSentence, name: SubstanceClass): string {
  return `${group}\0${section}\0${name}`;
}

function join({ class: own, text }: ClassedSentence, frame: string, no: number): string {
  const isLast = leads.includes(own) && no % 2 === 0;
  const [first, second] = isLast ? [frame, text] : [text, frame];
  return `${first.replace(stop, '')}，${second.replace(stop, '').replace(enumerator, '')}。`;
}
