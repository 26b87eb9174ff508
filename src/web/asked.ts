import { certainties, type Decision, decisions, flagCodes, severities, type VerdictSubject, verdictSubjects } from '#model';
import type { QueueFilter, QueueKey } from '#store';

/** What a person asked to see of the queue; lives in the address of every page. */
export interface Asked {
  /** Flags or pairs, of one code where `code` is not ''. */
  readonly subject: VerdictSubject | null;
  readonly code: string;
  readonly severity: string | null;
  readonly certainty: string | null;
  readonly decision: Decision | 'open' | 'all';
  readonly text: string;
  /** Counts from 1. */
  readonly page: number;
}

export const decisionStates = ['open', ...decisions, 'all'] as const;

const pairCodes = ['copied', 'shared-template', 'own-earlier'];
const longestText = 200;
const mostWords = 8;
const lastPage = 1_000_000;

/** Whatever an address holds; what is unknown counts as not asked. */
export function askedIn(query: URLSearchParams): Asked {
  const [kind = '', code = ''] = (query.get('type') ?? '').split(':');
  const subject = among(verdictSubjects, kind);
  const codes: readonly string[] = subject === 'flag' ? flagCodes : pairCodes;
  const page = Number(query.get('page') ?? 1);
  return {
    subject,
    code: subject !== null && codes.includes(code) ? code : '',
    severity: among(severities, query.get('severity')),
    certainty: among(certainties, query.get('certainty')),
    decision: among(decisionStates, query.get('decision')) ?? 'open',
    text: (query.get('q') ?? '').trim().slice(0, longestText),
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  };
}

/** The part of an address that asks for the same; `''` or what begins with `?`. */
export function queryOf(asked: Asked, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  const type = typeOf(asked);
  if (type !== '') query.set('type', type);
  if (asked.severity !== null) query.set('severity', asked.severity);
  if (asked.certainty !== null) query.set('certainty', asked.certainty);
  if (asked.decision !== 'open') query.set('decision', asked.decision);
  if (asked.text !== '') query.set('q', asked.text);
  if (asked.page !== 1) query.set('page', String(asked.page));
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.size === 0 ? '' : `?${query}`;
}

export function typeOf({ subject, code }: Pick<Asked, 'subject' | 'code'>): string {
  if (subject === null) return '';
  return code === '' ? subject : `${subject}:${code}`;
}

export function filterOf({ subject, code, severity, certainty, decision, text }: Asked): QueueFilter {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return {
    ...(subject === null ? {} : { subject: [subject] }),
    ...(code === '' ? {} : { code: [code] }),
    ...(severity === null ? {} : { severity: [severity] }),
    ...(certainty === null ? {} : { certainty: [certainty] }),
    ...(decision === 'all' ? {} : { decision: [decision] }),
    ...(words.length === 0 ? {} : { text: words.slice(0, mostWords) }),
  };
}

export const subjectHref = ({ subject, subject_id }: QueueKey, asked: Asked, more: Readonly<Record<string, string>> = {}): string =>
  `/subject/${subject}/${encodeURIComponent(subject_id)}${queryOf(asked, more)}`;

/** One of the words that are known, or null. */
export function among<const Word extends string>(words: readonly Word[], word: string | null): Word | null {
  return words.find((each) => each === word) ?? null;
}
