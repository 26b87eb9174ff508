import { type Draft, edited, editsOf } from './draft.ts';

const controls = /\r\n?|[\u2028\u2029\u0085\u000b\f]|[\0-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;

/** Line ends become `\n`; characters that show nothing go. */
export function stripControls(draft: Draft): Draft {
  return edited(
    draft,
    editsOf(draft, controls, ([run]) => (/^[\r\u2028\u2029\u0085\u000b\f]/.test(run) ? '\n' : '')),
  );
}
