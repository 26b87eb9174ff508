import type { Lexicons } from '#lexicon';
import { type Html, html } from '#text';
import { faults } from './faults.ts';
import { flagged } from './flagged.ts';
import { overview } from './overview.ts';
import type { PageInput } from './page-input.ts';
import { pairs } from './pairs.ts';
import { type Language, sayIn } from './say.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { topics } from './topics.ts';

const raw = (markup: string): Html => ({ markup });

/**
 * The results as one self-contained HTML page that opens from disk: no request, no font, no script from outside.
 * Everything that was text in a report is escaped.
 */
export function renderPage(input: PageInput, lexicons: Lexicons, language: Language): string {
  const say = sayIn(lexicons, language);
  const title = say.text('title');
  const links = ['flagged', 'pairs', 'topics', 'faults'].map((id) => html`<a href="#${id}">${say.text(id)}</a>`);
  const madeBy = say.text('made-by', { version: input.version, lexicons: input.lexiconFingerprint, segmenter: input.segmenter });
  const parts = [overview, flagged, pairs, topics, faults].map((part) => part(input, say));
  return html`${raw('<!doctype html>')}
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${raw(style)}</style></head>
<body><header><div><h1>${say.text('product')} · ${title}</h1><p class="note">${say.text('lead')}</p><nav>${links}</nav></div></header>
<main>${parts}<footer>${madeBy}</footer></main><script>${raw(script)}</script></body></html>
`.markup;
}
