import { type Draft, edited, editsOf, recast } from './draft.ts';

const lineEnds = /\r\n?|[\u2028\u2029\u0085\u000b\f]/g;
/** Controls, soft hyphens, zero-width and bidirectional signs, blank fillers, variation selectors, what is no character. */
const unseen =
  /(?:[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff]|\udb40[\udc00-\uddef])+/g;
/** A surrogate without its other half is no character; no store and no page could hold it. */
const halves = /\p{Cs}/gu;

/** Line ends become `\n`; characters that show nothing go; half characters become U+FFFD, one for one. */
export function stripControls(draft: Draft): Draft {
  const whole = recast(draft, draft.value.replaceAll(halves, '\ufffd'));
  const next = edited(
    whole,
    editsOf(whole, lineEnds, () => '\n'),
  );
  return edited(
    next,
    editsOf(next, unseen, () => ''),
  );
}
