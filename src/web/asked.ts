import type { ViewRow } from '#contract';
import { certainties, type Decision, decisions, type FlagCode, flagCodes, lossCodes, severities } from '#model';
import type { QueueFilter, QueueKey } from '#store';

/** What a person asked to see of the queue; lives in the address of every page. */
export interface Asked {
  /** What is asked for, of one code where `code` is not ''. */
  readonly kind: Kind | null;
  readonly code: string;
  readonly severity: string | null;
  readonly certainty: string | null;
  readonly decision: Decision | 'open' | 'all';
  /** Of this year where nothing else is asked. */
  readonly year: (typeof yearStates)[number];
  readonly text: string;
  /** Counts from 1. */
  readonly page: number;
}

export const decisionStates = ['open', ...decisions, 'all'] as const;
export const yearStates = ['current', 'previous', 'all'] as const;

/** Leads about agencies, what was lost on the way, pairs alike. */
export const kinds = ['flag', 'loss', 'pair'] as const;
type Kind = (typeof kinds)[number];

const isLoss = (code: FlagCode) => lossCodes.some((each) => each === code);
const codesOf: Readonly<Record<Kind, readonly string[]>> = {
  flag: flagCodes.filter((code) => !isLoss(code)),
  loss: lossCodes,
  pair: ['copied', 'shared-template', 'own-earlier'],
};

export const kindOf = ({ subject, code }: Pick<ViewRow<'queue'>, 'subject' | 'code'>): Kind =>
  subject === 'flag' && codesOf.loss.includes(code) ? 'loss' : subject;

const longestText = 200;
const mostWords = 8;
const lastPage = 1_000_000;

/** Whatever an address holds; what is unknown counts as not asked. */
export function askedIn(query: URLSearchParams): Asked {
  const [name = '', code = ''] = (query.get('type') ?? '').split(':');
  const kind = among(kinds, name);
  const page = Number(query.get('page') ?? 1);
  return {
    kind,
    code: kind !== null && codesOf[kind].includes(code) ? code : '',
    severity: among(severities, query.get('severity')),
    certainty: among(certainties, query.get('certainty')),
    decision: among(decisionStates, query.get('decision')) ?? 'open',
    year: among(yearStates, query.get('year')) ?? 'current',
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
  if (asked.year !== 'current') query.set('year', asked.year);
  if (asked.text !== '') query.set('q', asked.text);
  if (asked.page !== 1) query.set('page', String(asked.page));
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.size === 0 ? '' : `?${query}`;
}

export function typeOf({ kind, code }: Pick<Asked, 'kind' | 'code'>): string {
  if (kind === null) return '';
  return code === '' ? kind : `${kind}:${code}`;
}

export function filterOf({ kind, code, severity, certainty, decision, year, text }: Asked): QueueFilter {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return {
    ...(kind === null ? {} : { subject: [kind === 'pair' ? kind : 'flag'], code: code === '' ? codesOf[kind] : [code] }),
    ...(severity === null ? {} : { severity: [severity] }),
    ...(certainty === null ? {} : { certainty: [certainty] }),
    ...(decision === 'all' ? {} : { decision: [decision] }),
    ...(year === 'all' ? {} : { role: [year] }),
    ...(words.length === 0 ? {} : { text: words.slice(0, mostWords) }),
  };
}

export const subjectHref = ({ subject, subject_id }: QueueKey, asked: Asked, more: Readonly<Record<string, string>> = {}): string =>
  `/subject/${subject}/${encodeURIComponent(subject_id)}${queryOf(asked, more)}`;

/** One of the words that are known, or null. */
export function among<const Word extends string>(words: readonly Word[], word: string | null): Word | null {
  return words.find((each) => each === word) ?? null;
}
