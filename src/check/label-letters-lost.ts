import { type Flag, flatMapped, matchesOf, type Report, type Span } from '#model';
import { isAbridged } from './edit-distance.ts';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** A label of the blank form, and whether it may be shortened so. */
interface Label {
  readonly whole: string;
  /** The same with any of its words left out. */
  readonly shortened: RegExp;
}

/** 2.其他法律行政法规禁止公开: a numbered label. */
const numbered = /(?<=\d\.\s?)\p{Script=Han}{6,20}(?=[\s|\d]|$)/gu;
/** Letters left at least, of those of the label. */
const leastShare = 0.6;

/** A row of table three whose label lost letters within a word: 其他法律行政止公开; conversion may have done it. */
export const labelLettersLost: RuleMaker = (lexicons) => {
  const labels = lexicons.words('table-labels').map(labelOf);
  const whole = new Set(labels.map((label) => label.whole));
  const damaged = (label: string) =>
    whole.has(label)
      ? undefined
      : labels.find((known) => isDamaged(label, known.whole) && !known.shortened.test(label) && !known.whole.includes(label));
  return ({ report }) => {
    const blocks = report.blocks.filter(({ form }) => form === 'applications');
    return flatMapped(blocks, ({ span }) =>
      flatMapped(labelsIn(report, span), ({ words, place }): readonly Flag[] => {
        const right = damaged(words)?.whole;
        if (right === undefined) return [];
        const zh = { words, right };
        return [flagOf(lexicons, { code: 'garbled', severity: 'low', certainty: 'possible', span: place, rule: 'label-letters-lost', zh })];
      }),
    );
  };
};

function labelOf(line: string): Label {
  const words = line.split('/');
  return { whole: words.join(''), shortened: new RegExp(`^${words.map((word) => `(?:${word})?`).join('')}$`, 'u') };
}

function isDamaged(label: string, whole: string): boolean {
  return label.length < whole.length && label.length >= leastShare * whole.length && isAbridged(label, whole);
}

function labelsIn({ form }: Report, block: Span): readonly { readonly words: string; readonly place: Span }[] {
  const { start, end } = form.toForm(block);
  return matchesOf(form.value.slice(start, end), numbered).map(({ 0: words, index }) => ({
    words,
    place: form.toText(start + index, start + index + words.length),
  }));
}
