import type { Diagnostic, Path } from '../diagnostics.ts';
import type { Engagement } from '../engagement/engagement.ts';
import { INPUT_CODES } from './codes.ts';

/** Fields the schema knows and no document uses yet. A firm that writes one must not think it works. */
const WITHOUT_EFFECT = ['clauses', 'policy', 'template'] as const;

/** `input/no-effect` for each field that is written and changes nothing. */
export function fieldsWithoutEffect(engagement: Engagement): readonly Diagnostic[] {
  const code = 'input/no-effect';
  return WITHOUT_EFFECT.filter((field) => engagement[field] !== undefined).map((field) => {
    const path: Path = [field];
    return { code, severity: INPUT_CODES[code], facts: { field }, path };
  });
}
