/** The part of word-extractor that is used; it ships no types. */
declare module 'word-extractor' {
  class WordExtractor {
    extract(source: Buffer): Promise<{ getBody(): string }>;
  }
  export = WordExtractor;
}
