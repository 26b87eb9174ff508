/** What leaves a message open, in one language: words with what stands in their place, and how a request to look begins. */
interface Hedges {
  /** `疑为>为|疑似>`. */
  readonly words: string;
  /** `请核|请查`. */
  readonly requests: string;
}

/**
 * Makes what says a lead that a person confirmed: its message without the words that leave it open and without the
 * request to look. What is quoted from reports stays as it is.
 */
export function prepareUnhedged({ words, requests }: Hedges): (message: string) => string {
  const swaps = words.split('|').map((word): readonly [string, string] => {
    const [from = '', to = ''] = word.split('>');
    return [from, to];
  });
  // A clause with the mark in front of it; the mark that ends it then ends what stands before.
  const request = new RegExp(`[，；。,;.]?\\s?(?:${requests})[^，；。,;.“”]*`, 'g');
  const plain = (part: string) => swaps.reduce((said, [from, to]) => said.replaceAll(from, to), part.replaceAll(request, ''));
  return (message) =>
    message
      .split(/(“[^”]*”)/)
      .map((part) => (part.startsWith('“') ? part : plain(part)))
      .join('');
}
