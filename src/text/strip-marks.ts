import { flatMapped } from '#model';
import { type Draft, type Edit, edited, editsOf } from './draft.ts';

const run = /@+|([?#&^$])\1+/g;
/** What a mark may be put behind, and before: characters, digits and the punctuation that joins them. */
const before = /[\u4e00-\u9fff\d,、;:。)》”]/;
const han = /[\u4e00-\u9fff]/;
const after = /[\u4e00-\u9fff\d(《“]/;
const signs = ['@', '??', '##', '&&', '^^', '$$'] as const;

const bold = /(?<!\*)(?:\*\*|\*{4})(?!\*)|__(?=[\u4e00-\u9fff])/g;
const boldItalic = /^\*{3}[^*\n]+\*{3}$/gm;
const lineMark = /^(?:#{1,6} +|> +)/gm;

/** Marks that a mirror put between characters: `信@@息公??开`. */
export function stripMarks(draft: Draft): Draft {
  const { value } = draft;
  if (!signs.some((mark) => value.includes(mark))) return draft;
  return edited(
    draft,
    editsOf(draft, run, ({ 0: mark, index }) => (isBetween(value, index, index + mark.length) ? '' : null), 'mark'),
  );
}

/** A single `@` only between characters: addresses have digits. */
function isBetween(value: string, start: number, end: number): boolean {
  const [left, right] = [value.charAt(start - 1), value.charAt(end)];
  return end - start > 1 ? before.test(left) && after.test(right) : han.test(left) && han.test(right);
}

/** Markdown's own signs; they carry no words. Three stars mask a name or a number and stay, unless they enclose a line. */
export function stripMarkdown(draft: Draft): Draft {
  if (!['**', '__', '# ', '> '].some((sign) => draft.value.includes(sign))) return draft;
  let next = edited(
    draft,
    flatMapped([...draft.value.matchAll(boldItalic)], ({ 0: line, index }) => ends(index, index + line.length)),
  );
  for (const sign of [bold, lineMark]) {
    next = edited(
      next,
      editsOf(next, sign, () => ''),
    );
  }
  return next;
}

/** The three stars at both ends, not the line: what it says keeps its places. */
function ends(start: number, end: number): readonly Edit[] {
  return [
    { start, end: start + 3, replacement: '' },
    { start: end - 3, end, replacement: '' },
  ];
}
