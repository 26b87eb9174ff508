import type { Lexicons } from '#lexicon';
import type { Flag, Section, SectionName } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

const tableSections: ReadonlySet<SectionName> = new Set(['disclosure', 'applications', 'disputes']);

/** Sections and tables that conversion lost: never the agency's fault (DOMAIN.md 4). */
export const unreadablePart: RuleMaker = (lexicons) => {
  return ({ report }) => report.sections.filter(isLost).map((section) => lost(lexicons, section));
};

function isLost({ name, state }: Section): boolean {
  return state === 'lost' || (state === 'heading-only' && tableSections.has(name));
}

function lost(lexicons: Lexicons, { name, state, heading, body }: Section): Flag {
  const title = lexicons.message(`check/section-${name}`);
  const rule = state === 'lost' ? 'unreadable-section' : 'unreadable-table';
  const span = heading ?? body;
  return flagOf(lexicons, {
    code: 'unreadable-part',
    severity: 'low',
    certainty: 'certain',
    span,
    rule,
    zh: { section: title.zh },
    en: { section: title.en },
  });
}
