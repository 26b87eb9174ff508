import { CORE_SCHEMA, load } from 'js-yaml';

/** The value a YAML text holds; a date stays text. Throws where it is no YAML, or names a key twice. */
export const parseYaml = (text: string): unknown => load(text, { schema: CORE_SCHEMA });
