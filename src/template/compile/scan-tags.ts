import type { Problems } from './problems.ts';

/** One `{{…}}` of a template; `end` is exclusive. */
export interface RawTag {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: 'comment' | 'open' | 'else' | 'close' | 'clause' | 'value';
}

/**
 * Finds the tags of a template in order. What Handlebars has and templates must not use is
 * reported and skipped: `{{{ }}}`, `{{& }}`, raw blocks, decorators, `{{^`, `{{#>`, `~` and `\{{`.
 * Handlebars itself stops at the first fault and often names the wrong line; this goes on.
 */
export function scanTags(text: string, problems: Problems): readonly RawTag[] {
  const tags: RawTag[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('{{', at);
    const stray = text.slice(at, start === -1 ? text.length : start).indexOf('}}');
    if (stray !== -1) problems.report('template/stray-braces', at + stray);
    if (start === -1) break;
    const end = tagEnd(text, start);
    if (end === undefined) {
      problems.report('template/unclosed-tag', start);
      at = start + 2;
      continue;
    }
    at = end;
    const tag = text.slice(start, end);
    const refusal = text[start - 1] === '\\' ? 'template/unsupported-tag' : refusalOf(tag);
    if (refusal !== undefined) problems.report(refusal, start, { tag });
    else tags.push({ start, end, text: tag, type: typeOf(tag) });
  }
  return tags;
}

/** Offset after the tag that begins at `start`; undefined when it does not end. */
function tagEnd(text: string, start: number): number | undefined {
  const closing = text.startsWith('{{!--', start) ? '--}}' : text.startsWith('{{!', start) ? '}}' : undefined;
  if (closing !== undefined) {
    const end = text.indexOf(closing, start);
    return end === -1 ? undefined : end + closing.length;
  }
  let at = start;
  while (text[at] === '{') at++;
  for (; at < text.length; at++) {
    const character = text[at];
    if (character === '"' || character === "'") {
      at = stringEnd(text, at, character);
    } else if (text.startsWith('{{', at)) return undefined;
    else if (text.startsWith('}}', at)) {
      let end = at;
      while (text[end] === '}' && end - at < 4) end++;
      return end;
    }
  }
  return undefined;
}

/** Offset of the closing quote; a string never leaves the text unnoticed, since no tag end follows. */
function stringEnd(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && text[at + 1] === quote) at++;
    else if (text[at] === quote) return at;
  }
  return text.length;
}

function refusalOf(
  tag: string,
): 'template/triple-stash' | 'template/decorator' | 'template/unsupported-tag' | undefined {
  if (tag.startsWith('{{!')) return undefined;
  if (tag.startsWith('{{{{') || tag.endsWith('}}}}')) return 'template/unsupported-tag';
  if (tag.startsWith('{{{') || tag.endsWith('}}}') || /^\{\{~?&/.test(tag)) {
    return 'template/triple-stash';
  }
  if (/^\{\{~?#?\s*\*/.test(tag)) return 'template/decorator';
  if (/^\{\{(~|\^|#\s*>)|~\}\}$/.test(tag)) return 'template/unsupported-tag';
  return undefined;
}

function typeOf(tag: string): RawTag['type'] {
  if (tag.startsWith('{{!')) return 'comment';
  if (tag.startsWith('{{#')) return 'open';
  if (tag.startsWith('{{/')) return 'close';
  if (tag.startsWith('{{>')) return 'clause';
  return /^\{\{\s*else(?![\w.-])/.test(tag) ? 'else' : 'value';
}
