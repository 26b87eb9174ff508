import { verdictSubjects } from '#model';
import type { QueueKey } from '#store';
import { among } from './asked.ts';

/** A subject in one word, as addresses hold it. */
export const keyText = ({ subject, subject_id }: QueueKey): string => `${subject}.${subject_id}`;

export function keyIn(text: string): QueueKey | null {
  const subject = among(verdictSubjects, text.slice(0, text.indexOf('.')));
  return subject === null ? null : { subject, subject_id: text.slice(subject.length + 1) };
}
