import { join } from 'node:path';
import type { Lexicons } from '#lexicon';
import type { RenderOptions, Results } from './results.ts';

export async function renderNotice(_results: Results, _lexicons: Lexicons, options: RenderOptions): Promise<string> {
  return join(options.out, 'brief.docx');
}
