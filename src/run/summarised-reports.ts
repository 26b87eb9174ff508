import type { Row } from '#contract';
import type { Store } from '#store';
import type { SummarisedItem, SummarisedProblem, SummarisedReport } from '#summarise';
import type { ListedReport } from './listed-report.ts';

const columns = ['topics', 'specificity', 'start_at', 'end_at'] as const;

type Unquoted<Item> = Omit<Item, 'quote'> & { quote: string };
type Gathered = Omit<SummarisedReport, 'problems' | 'measures'> & {
  readonly problems: Unquoted<SummarisedProblem>[];
  readonly measures: Unquoted<SummarisedItem>[];
};

/** What the summary needs of every report, some at a time and each once. `keys` tells the agencies apart. */
export async function* summarisedReports(
  store: Store,
  reports: readonly ListedReport[],
  roleOf: (reportId: string) => Row<'reports'>['role'],
  keys: ReadonlyMap<string, string>,
): AsyncGenerator<readonly SummarisedReport[]> {
  const gathered = await gatherReports(store, reports, roleOf, keys);
  const reportOf = new Map(reports.map(({ report_id, source_id }) => [source_id, report_id]));
  for await (const rows of store.texts()) {
    const quoted: SummarisedReport[] = [];
    for (const { source_id, text } of rows) {
      const reportId = reportOf.get(source_id) ?? '';
      const report = gathered.get(reportId);
      if (report === undefined) continue;
      quoteItems(report, text ?? '');
      quoted.push(report);
      gathered.delete(reportId);
    }
    yield quoted;
  }
}

/** The same by report id; the quotes are still to be cut from the texts. */
async function gatherReports(
  store: Store,
  reports: readonly ListedReport[],
  roleOf: (reportId: string) => Row<'reports'>['role'],
  keys: ReadonlyMap<string, string>,
): Promise<Map<string, Gathered>> {
  const gathered = new Map<string, Gathered>();
  for (const { report_id, year, region, level, unit_type } of reports) {
    gathered.set(report_id, {
      reportId: report_id,
      agency: keys.get(report_id) ?? report_id,
      year,
      role: roleOf(report_id),
      region,
      level,
      unitType: unit_type,
      problems: [],
      measures: [],
    });
  }
  const answered = new Set<string>();
  for await (const rows of store.columns('answers', ['report_id', 'problem_no']))
    for (const { report_id, problem_no } of rows) answered.add(`${report_id} ${problem_no}`);
  for await (const rows of store.columns('problems', ['report_id', 'problem_no', ...columns])) {
    for (const { report_id, problem_no, topics, specificity, start_at, end_at } of rows) {
      const problem = {
        topics,
        specificity,
        answered: answered.has(`${report_id} ${problem_no}`),
        quote: '',
        span: { start: start_at, end: end_at },
      };
      gathered.get(report_id)?.problems.push(problem);
    }
  }
  for await (const rows of store.columns('measures', ['report_id', ...columns]))
    for (const { report_id, topics, specificity, start_at, end_at } of rows)
      gathered.get(report_id)?.measures.push({ topics, specificity, quote: '', span: { start: start_at, end: end_at } });
  return gathered;
}

/** Cuts the quotes of a report's problems and measures from its text. */
function quoteItems({ problems, measures }: Gathered, text: string): void {
  for (const item of [...problems, ...measures]) item.quote = copyOf(text.slice(item.span.start, item.span.end));
}

/** A slice keeps the whole text in memory as long as it lives: of a national year, two gigabytes. */
const copyOf = (slice: string): string => Buffer.from(slice, 'utf16le').toString('utf16le');
