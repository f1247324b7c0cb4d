import type { Writer } from '../design/writer.ts';
import type { DocumentTree, Group } from '../document/tree.ts';
import { bodyChildren } from './body.ts';
import { createContext, type DocxContext } from './docx-context.ts';
import { headersAndFooters } from './headers.ts';
import { letterHead } from './letter-head.ts';
import { type LetterContent, letterParts } from './letter-parts.ts';
import { corePropertiesXml, settingsXml } from './package-parts.ts';
import { readPictures } from './read-pictures.ts';
import { skeletonOf } from './skeleton.ts';
import { stylesXml } from './styles-xml.ts';
import { zipParts } from './zip.ts';

/**
 * Writes Word documents: real styles under Word's own names, headings, lists and tables a screen
 * reader knows, direction and language per run. Throws DisengageError with `docx/…` problems.
 */
export const writeDocx: Writer = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: async (tree, options) => {
    const context = createContext(tree, options, readPictures(tree, options.assets));
    const skeleton = await skeletonOf(context.page, context.direction);
    const own = new Map([
      ['word/styles.xml', { data: stylesXml(context), shared: true }],
      ['word/settings.xml', { data: settingsXml(tree), shared: true }],
      ['docProps/core.xml', { data: corePropertiesXml(tree), shared: false }],
    ]);
    return zipParts(letterParts(skeleton, contentOf(tree, context), own));
  },
};

function contentOf(tree: DocumentTree, context: DocxContext): LetterContent {
  const head = letterHead(context, tree.blocks);
  const groups = tree.blocks.filter((block): block is Group => block.type === 'group');
  const { headers, footers } = headersAndFooters(context, groups, head.top);
  return { headers, footers, body: bodyChildren(context, tree.blocks, head) };
}
