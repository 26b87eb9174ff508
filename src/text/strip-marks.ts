import { type Draft, type Edit, edited, editsOf } from './draft.ts';

/** One syllable in brackets, repeated groups too: `报(bào)告`, `公(gong)(gong)`. */
const pinyin = /(?<=[\u4e00-\u9fff])(?:\([a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]{1,6}\))+/g;
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/;
const syllable = /^\((?:[bpmfdtnlgkhjqxzcsrwy]|[zcs]h)?[aeiouü]{1,3}(?:n|ng|r)?\)$/;
/** Plain syllables are also abbreviations: (app). So many of them in one text are an injection. */
const manyPlain = 4;

const marks = /(?<=[\u4e00-\u9fff,。、;:])(?:@{2,}|\?{2,}|#{2,}|\*{4,})(?=[\u4e00-\u9fff])/g;
const emphasis = /\*\*|__(?=[\u4e00-\u9fff])|^#{1,6} +|^> +/gm;

/** Pinyin and marks that a mirror put between the characters. */
export function stripMarks(draft: Draft): Draft {
  const next = edited(draft, pinyinEdits(draft));
  return edited(
    next,
    editsOf(next, marks, () => '', 'mark'),
  );
}

/** Markdown's own signs; they carry no words. */
export function stripMarkdown(draft: Draft): Draft {
  return edited(
    draft,
    editsOf(draft, emphasis, () => ''),
  );
}

function pinyinEdits(draft: Draft): Edit[] {
  const all = editsOf(draft, pinyin, () => '', 'pinyin');
  const groups = (edit: Edit) => draft.value.slice(edit.start, edit.end).match(/\([^()]*\)/g) ?? [];
  const plain = all.filter((edit) => groups(edit).every((group) => syllable.test(group)));
  const injected = plain.length >= manyPlain || plain.some((edit) => groups(edit).length > 1);
  return all.filter((edit) => toned.test(draft.value.slice(edit.start, edit.end)) || (injected && plain.includes(edit)));
}
