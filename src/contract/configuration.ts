import Type, { type Static } from 'typebox';

const share = (value: number) => Type.Number({ minimum: 0, maximum: 1, default: value });
const worth = (value: number) => Type.Number({ minimum: 0, default: value });
const count = (value: number, minimum = 0) => Type.Integer({ minimum, default: value });
const day = (value: string) => Type.String({ pattern: '^(?:\\d{2}-\\d{2}|none)$', default: value });
const group = <Shape extends Type.TProperties>(shape: Shape) => Type.Object(shape, { additionalProperties: false, default: {} });

/** Everything a run can be told, with the only defaults there are. Keys are those of the JSON file of `--config`. */
export const configurationSchema = Type.Object(
  {
    /** Language of what is handed to an office. */
    language: Type.Union([Type.Literal('zh'), Type.Literal('en')], { default: 'zh' }),
    /** `auto` takes nodejieba where it is installed, else @node-rs/jieba. */
    segmenter: Type.Union([Type.Literal('auto'), Type.Literal('nodejieba'), Type.Literal('node-rs')], { default: 'auto' }),
    ingest: group({
      /** Larger files are a fault; the longest real report seen has 0.3 MB of PDF. */
      maximumBytes: count(20_000_000, 1),
      /** Characters of extracted text; a report has 2,000 to 30,000. */
      maximumCharacters: count(2_000_000, 1),
    }),
    run: group({
      /** Time for one file, milliseconds; then a fault. */
      timeLimitMs: count(120_000, 1),
      /** Memory of one worker, megabytes; a file that needs more is a fault. An ordinary report needs a tenth. */
      memoryLimitMegabytes: count(2048, 256),
    }),
    similarity: group({
      /** Characters of a fingerprint; below 8, formulas of the genre meet everywhere. */
      kgram: count(10, 2),
      /** Any shared run of `window + kgram - 1` characters is found. */
      window: count(8, 1),
      /** Fingerprints in more than this share of agencies (and in at least `commonAgencies`) never make a pair alone. */
      commonShare: share(0.02),
      commonAgencies: count(9, 2),
      /** Shortest passage worth showing, characters. */
      minimumPassage: count(20, 1),
      /** A passage of several sentences, from here on long enough to tell of copying whatever else is shared. */
      tellingPassage: count(80, 1),
      /** … in so much of both narratives: of a long text that has one paragraph of another, nothing is said. */
      tellingShare: share(0.02),
      /** The same where it is text that many agencies use: three or four sentences in a row. */
      commonPassage: count(120, 1),
      /** … and its sentences are a template: so many of those who write one of them write the others too. */
      coherence: share(0.5),
      /** … or all of them together are so unlikely, in nats beyond the number of all pairs, that they are copied. */
      surprise: worth(0),
      /** Fingerprints sorted in memory at once, 8 bytes each; more are spilled to a folder and sorted in parts. The results are the same. */
      sortedAtOnce: count(8_000_000, 1),
      /** Best sources kept for a report. */
      maximumSources: count(20, 1),
      /**
       * Rare fingerprints two reports must share to be aligned (0 aligns every pair, to measure). Of those that share less
       * than `candidateShare` of the smaller set only the `weakSources` with the rarest ones are aligned: what is left of a
       * heavily edited copy is little, but nobody else has it.
       */
      candidateFingerprints: count(2),
      candidateShare: share(0.04),
      weakSources: count(3),
      /** From here two clauses are alike: cosine and Dice of their character bigrams, both. */
      clauseSimilarity: share(0.55),
      /** Widest gap bridged inside a passage, characters: about one sentence inserted. */
      gap: count(40),
      /**
       * Widest gap between two parts of one passage that lie close on the other side: two or three sentences of one's own
       * put between copied ones.
       */
      widestGap: count(240),
      /** Dice of a passage's bigrams below which it falls apart into smaller ones. */
      passageIdentity: share(0.55),
      /** How much more the sections on problems and other matters weigh in judging a pair (DOMAIN.md 3). */
      tellingWeight: Type.Number({ minimum: 1, default: 2 }),
      /**
       * The ladder of copy evidence, in units of the share of rare prose. A figure of three digits at the same place of
       * both weighs half of what calls for an accusation, one of two digits a quarter.
       */
      sameFigureWorth: worth(0.35),
      /** How far shared figures raise the score, at most: a factor. */
      mostFigureWorth: worth(0.3),
      /** Taken away for one known superior or for `templateAgencies` with the same words: two long figures outweigh it, one does not. */
      templateWorth: worth(0.9),
      templateAgencies: count(4, 3),
      /** Smallest family; two reports are a pair. */
      familySize: count(3, 2),
      /** Share of the narrative of both, without statutory text, from which a pair is judged. */
      templateShare: share(0.25),
      /** Suspicion from which a pair is called copied. */
      copiedShare: share(0.5),
    }),
    check: group({
      /** Strength from which a measure counts as the answer to a problem. */
      answerStrength: share(0.5),
      /** Character pairs of its own that a problem shares with a measure, from which it is not flagged as unanswered. */
      sharedContent: count(2, 1),
      /** Parts told before a total are taken for all of it when their sum is at least this share of the total. */
      completeShare: share(0.75),
      /** Confidence of a table's cell from which a relation of the table is checked; below, it is 无法核验. */
      cellConfidence: share(0.8),
      /** Confidence of all its cells from which a broken relation is certain: figures told apart by sums are less. */
      certainCell: share(0.9),
      /** Characters between two garbled places that are told as one: less than a clause. */
      garbledGap: count(12),
      /** Last day of publication in the year after the report year, month and day, or none (条例第四十九、五十条). */
      deadlines: group({ government: day('03-31'), department: day('01-31'), township: day('none') }),
    }),
    summarise: group({
      /** Share of the later report's narrative that is the agency's own earlier text, from which it is flagged. */
      ownEarlierShare: share(0.5),
      /** Flags of one kind (copied, template) a report gets at most; the closest reports are named. */
      maximumSourceFlags: count(3, 1),
      /** Dice of character pairs from which a problem restates one of an earlier year, with a topic in common. */
      restatedWords: share(0.5),
      /** The same of what the two are about, for short ones and for long ones. */
      restatedShort: share(0.75),
      restatedLong: share(0.5),
      /** Share of what was promised whose words come back in the sentence that tells it as done. */
      promiseTold: share(0.7),
    }),
  },
  { additionalProperties: false },
);

export type Configuration = Static<typeof configurationSchema>;
