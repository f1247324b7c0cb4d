import type { Path } from '../diagnostics.ts';

/** `services[0].name`, list items counted from 0; the top of the file is the empty text. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
