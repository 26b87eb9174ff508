import { readFile, writeFile } from 'node:fs/promises';
import { parseYaml } from '#contract';
import { type Answer, measureWay, readExamples } from '#learn';
import { loadLexicons } from '#lexicon';
import { contentId } from '#model';
import { lexicons } from './bench.ts';

/**
 * `npx tsx --conditions=source bench/substance-errors.ts` writes the part on substance of docs/errors.md: the worst
 * mistakes, cross-validated or on reports that nothing was learned from, with the reasons of bench/substance-reasons.yaml.
 */
const corpora = new URL('../corpora/', import.meta.url).pathname;
const shared = new URL('../../shared/gold/', import.meta.url).pathname;
const page = new URL('../docs/errors.md', import.meta.url);
const [start, end] = ['<!-- substance -->', '<!-- end of substance -->'];
const worst = 20;
/** Reports by these hands are looked at one by one; of the others only totals are told. */
const openHands = ['a', 'c'];
const folds = 4;

const words = await loadLexicons(lexicons);
const { substance: examples } = await readExamples({ sentences: `${corpora}sentences`, reports: `${corpora}gold`, turns: null }, words);
const { substance: tests } = await readExamples({ sentences: null, reports: shared, turns: null }, words);
const { settings } = words.model('substance');
const { validated, tested } = measureWay(examples, tests, { kind: 'model', settings, keeps: () => true, asksRules: true }, folds);
const reasons = parseYaml(await readFile(new URL('substance-reasons.yaml', import.meta.url), 'utf8')) as Readonly<Record<string, string>>;
const ofReports = validated.filter(({ example }) => example.origin === 'report');
const open = ofReports.filter(({ example }) => openHands.includes(example.group));
const kept = ofReports.filter(({ example }) => !openHands.includes(example.group));

const text = `${start}
## Substance

Answers of the classifier of sentences that no annotator gave, the worst first: a wrong kind before a wrong class, then the surer and the longer
ones. Written by \`npx tsx --conditions=source bench/substance-errors.ts\`.

### Real reports (nothing was learned from them): ${told(tested)}

Sentences of real reports are not quoted; their names are those of bench/substance-reasons.yaml.

${table(tested, 0)}

### corpora/gold, cross-validated (no hand on both sides): ${told(ofReports)}

Reports by hands b and d are not looked at one by one: ${told(kept)} are theirs, ${confusions(kept)}.

${table(open, 24)}
${end}`;

const found = await readFile(page, 'utf8').catch(() => '# Errors\n\nWhat leitong gets wrong in documents with known answers, and why.\n');
const before = found.includes(start) ? found : `${found.trimEnd()}\n\n${start}\n${end}\n`;
const [head, rest] = [before.slice(0, before.indexOf(start)), before.slice(before.indexOf(end) + end.length)];
await writeFile(page, `${head}${text}${rest}`);

function isWrong({ example, class: own }: Answer): boolean {
  return !example.classes.includes(own);
}

function isKindWrong({ example, class: own }: Answer): boolean {
  return !example.classes.some((name) => name.charAt(0) === own.charAt(0));
}

function told(answers: readonly Answer[]): string {
  return `${answers.filter(isKindWrong).length} wrong kinds and ${answers.filter((answer) => isWrong(answer) && !isKindWrong(answer)).length} wrong classes of one kind in ${answers.length} sentences`;
}

function confusions(answers: readonly Answer[]): string {
  const counts = new Map<string, number>();
  for (const { example, class: own } of answers.filter(isWrong)) {
    const name = `${example.classes[0]} as ${own}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([left, some], [right, others]) => others - some || (left < right ? -1 : 1));
  return `most often ${sorted
    .slice(0, 5)
    .map(([name, count]) => `${name} (${count})`)
    .join(', ')}`;
}

function table(answers: readonly Answer[], quoted: number): string {
  const weight = (answer: Answer) => (isKindWrong(answer) ? 1e6 : 0) + (answer.confidence ?? 0) * Math.min(200, answer.example.text.length);
  const rows = answers
    .filter(isWrong)
    .sort((left, right) => weight(right) - weight(left))
    .slice(0, worst);
  const lines = rows.map((answer) => {
    const { example, class: own, confidence } = answer;
    const tight = example.text.replace(/\s+/g, '');
    const quote = tight.length > quoted ? `${tight.slice(0, quoted)}…` : tight;
    return `| ${quoted === 0 ? contentId(tight) : quote} | ${example.classes.join('/')} | ${own} | ${confidence?.toFixed(2) ?? ''} | ${example.rule.class} | ${reasons[contentId(tight)] ?? `(${contentId(tight)})`} |`;
  });
  return ['| sentence | annotated | ours | confidence | rules alone | why |', '|---|---|---|---|---|---|', ...lines].join('\n');
}
