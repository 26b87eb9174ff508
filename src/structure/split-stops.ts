import { matchesOf } from '#model';
import { merged, type SplitPass } from './split-pass.ts';

/** `?` is left out: in mirrored texts it stands for lost bytes far more often than for a question. */
const stop = /[。!]+[”’」)》〕]*/g;

/** After full stops, closing marks included, unless that is inside brackets or quotation marks. */
export const splitAtStops: SplitPass = ({ text, inside, ends }) => {
  const found = matchesOf(text, stop).map((match) => match.index + match[0].length);
  return merged(
    ends,
    found.filter((at) => inside[at] === 0),
  );
};
