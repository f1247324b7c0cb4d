import { directive } from 'micromark-extension-directive';
import type { Extension } from 'micromark-util-types';

const COLON = 58;

/** `:::name` without text and leaf directives. */
export function directiveContainer(): Extension {
  const [container] = [directive().flow?.[COLON] ?? []].flat();
  return container === undefined ? {} : { flow: { [COLON]: container } };
}
