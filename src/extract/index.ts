import type { Lexicons } from '#lexicon';
import {
  type Answer,
  type Extraction,
  flatMapped,
  type Measure,
  markAt,
  type Problem,
  type Report,
  type Substance,
  type Topic,
} from '#model';
import { prepareAbout } from './about.ts';
import { type Aimed, prepareAims } from './aims.ts';
import { type Links, leastAnswer, linksOf, type Side } from './answers.ts';
import { prepareBigrams } from './content.ts';
import { type Description, evidenceOf, prepareDescribe } from './describe.ts';
import { type Found, findItems } from './find.ts';
import { isMirror } from './mirror.ts';
import { preparePieces } from './pieces.ts';
import { prepareSubject } from './subject.ts';
import { readTogether } from './together.ts';
import { chanceOf, topicsOf } from './topic-chances.ts';
import type { Mode } from './topic-reader.ts';

export { gramsOf } from './topic-model.ts';
export { prepareTopicReader } from './topic-reader.ts';

/**
 * Prepares the extraction of problems and measures. The returned function takes a report with the substance of its
 * sentences and gives its stated problems, its measures, both in reading order with spans of the original, and which
 * measure answers which problem (DOMAIN.md 2.1, 2.3). Rules over lexicons; linear, pure, never throws.
 */
export function prepareExtract(lexicons: Lexicons): (report: Report, substances: readonly Substance[]) => Extraction {
  const piecesOf = preparePieces(lexicons);
  const aboutOf = prepareAbout(lexicons);
  const subjectOf = prepareSubject(lexicons);
  const describe = prepareDescribe(lexicons, subjectOf);
  const bigramsOf = prepareBigrams(lexicons.words('list-words'));
  const aimsOf = prepareAims(lexicons, subjectOf, bigramsOf);
  const contentOf = (form: string, { start, end }: Found, reference: string) => {
    const text = form.slice(start, end);
    const mark = markAt(text, 0);
    return {
      text: text.slice(mark?.end ?? 0),
      ordinal: mark?.ordinal ?? 0,
      bigrams: bigramsOf(text.slice(mark?.end ?? 0).replace(reference, '')),
      reference: bigramsOf(reference),
    };
  };
  return (report, substances) => {
    const { form } = report;
    const found = findItems(
      form.value,
      piecesOf(
        report,
        substances.map((substance) => substance.class),
      ),
      aboutOf,
    );
    const descriptions = describe(form.value, found);
    const described = (items: readonly Found[], told: readonly Description[]): readonly Described[] =>
      flatMapped(items, (item, no) => {
        const description = told[no];
        return description === undefined ? [] : [{ no, item, description, ...contentOf(form.value, item, description.reference) }];
      });
    const problems = described(found.problems, descriptions.problems);
    const measures = described(found.measures, descriptions.measures);
    const compared = problems.slice(0, mostCompared);
    const comparedMeasures = measures.slice(0, mostCompared);
    const links = linksOf(compared.map(sideOf), comparedMeasures.map(sideOf));
    const toText = form.toText.bind(form);
    return {
      problems: problems.map(({ no, item, description }) =>
        problemOf(
          no,
          item,
          readBeside('problem', description, comparedMeasures, (measure) => links[no]?.[measure] ?? 0),
          toText,
        ),
      ),
      measures: measures.map((measure) => ({
        mirror: compared.some((problem) => isMirror(problem, measure)),
        ...measureOf(
          measure.no,
          measure.item,
          readBeside('measure', measure.description, compared, (problem) => links[problem]?.[measure.no] ?? 0),
          toText,
        ),
      })),
      answers: answersOf(links),
      aims: aimsOf(compared.map(aimedOf), comparedMeasures.map(aimedOf), toText),
    };
  };
}

/** Problems and measures beyond this are not compared: real reports have up to 30, hostile text would be quadratic. */
const mostCompared = 200;

/** 首先, and its like hold no object; only numbered marks are cut off. */
/** Topic of a section that claims to have no problems (DOMAIN.md 2.1). */
const noneClaimed = '00';

type ToText = Report['form']['toText'];

interface Described extends Pick<Side, 'bigrams' | 'ordinal' | 'reference'> {
  readonly no: number;
  /** Its words without the mark. */
  readonly text: string;
  readonly description: Description;
  readonly item: Found;
}

function sideOf({ description, bigrams, ordinal, reference, item }: Described): Side {
  return {
    chances: description.chances,
    objects: description.objects,
    bigrams,
    ordinal,
    reference,
    place: description.place,
    isFollowUp: item.isFollowUp,
    start: item.start,
    group: item.head?.start ?? null,
  };
}

const aimedOf = ({ no, text, bigrams, description: { chances, place }, item: { isFollowUp, end } }: Described): Aimed => ({
  no,
  text,
  start: end - text.length,
  bigrams,
  chances,
  place,
  isFollowUp,
});

/**
 * A measure is about the problem it answers, and the other way about. That a measure does more than answer it (a training
 * that is checked, too) makes the problem no broader: its further topics stand in its own words.
 */
function readBeside(mode: Mode, description: Description, others: readonly Described[], linkOf: (other: number) => number): Description {
  const chances = readTogether(
    description.chances,
    others.map((each) => each.description.chances),
    linkOf,
  );
  if (chances === description.chances) return description;
  const isOwn = (topic: Topic) => mode === 'measure' || chanceOf(description.chances, topic) >= leastOwn;
  return { ...description, topics: topicsOf(chances, isOwn) };
}

/** Chance from which a topic stands in an item's own words. */
const leastOwn = 0.2;

function answersOf(links: Links): readonly Answer[] {
  return flatMapped(links, (row, problemNo) =>
    flatMapped(row, (strength, measureNo) => (strength >= leastAnswer ? [{ problemNo, measureNo, strength }] : [])),
  );
}

function problemOf(no: number, item: Found, { topics, locus, specificity, hits }: Description, toText: ToText): Problem {
  return {
    no,
    section: item.section,
    span: toText(item.start, item.end),
    topics,
    locus,
    specificity: topics.includes(noneClaimed) ? 0 : specificity,
    evidence: evidenceOf(hits, item.start, toText),
  };
}

function measureOf(no: number, item: Found, { topics, kind, specificity, hits }: Description, toText: ToText): Omit<Measure, 'mirror'> {
  return {
    no,
    section: item.section,
    span: toText(item.start, item.end),
    topics,
    kind,
    specificity,
    evidence: evidenceOf(hits, item.start, toText),
  };
}
