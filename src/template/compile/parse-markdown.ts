import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';

const COLON = 58;

/**
 * CommonMark with GFM tables and container directives. Text and leaf directives are off: "17:00"
 * and "Re:Smith" are text. What templates must not use is parsed too, so that it can be refused.
 */
export function parseMarkdown(text: string): Root {
  const containers = [directive().flow?.[COLON] ?? []].flat().slice(0, 1);
  return fromMarkdown(text, {
    extensions: [gfmTable(), { flow: { [COLON]: containers } }],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
}
