const OPERAND = String.raw`\[[^\]]*\]|<<[\s\S]*?>>|<[\da-fA-F\s]*>|\((?:\\[\s\S]|[^\\)])*\)`;
const TOKEN = new RegExp(String.raw`${OPERAND}|\/[^\s<>()[\]/]+|[^\s<>()[\]/]+`, 'g');
const SHOWS_TEXT = new Set(['Tj', 'TJ', "'", '"']);
const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI']);

/**
 * What is wrong with the operators of a page (decoded, as Latin-1 text); an empty list when
 * nothing is. Everything that is drawn belongs to one marked-content sequence with an MCID, or to
 * one artifact; `.notdef` is never shown; numbers in a TJ array stand apart.
 */
export function lintContent(operators) {
  const problems = new Set();
  const open = [];
  const operands = [];
  let inText = false;
  for (const token of operators.match(TOKEN) ?? []) {
    if (/^[-+.\d[<(/]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BMC' || token === 'BDC') {
      const isArtifact = operands.at(token === 'BDC' ? -2 : -1) === '/Artifact';
      const hasId = /\/MCID\s+\d+/.test(operands.at(-1) ?? '');
      open.push(isArtifact || hasId);
      if (!isArtifact && !hasId) problems.add('marked content that is neither structure nor artifact');
      if (open.length > 1) problems.add('marked content inside marked content');
    } else if (token === 'EMC') {
      if (open.pop() === undefined) problems.add('EMC without a beginning');
    } else if (token === 'BT') inText = true;
    else if (token === 'ET') inText = false;
    else if (SHOWS_TEXT.has(token)) {
      if (!inText) problems.add('text shown outside a text object');
      if (open.length === 0) problems.add('text shown outside marked content');
      lintShown(operands.at(-1) ?? '', problems);
    } else if (PAINTS.has(token) && open.length === 0) problems.add(`${token} outside marked content`);
    operands.length = 0;
  }
  if (open.length > 0) problems.add('marked content that does not end');
  if (inText) problems.add('text object that does not end');
  return [...problems];
}

function lintShown(operand, problems) {
  for (const [, codes] of operand.matchAll(/<([\da-fA-F]*)>/g)) {
    if (codes.length % 4 !== 0) problems.add('glyph codes of the wrong length');
    if ((codes.match(/.{4}/g) ?? []).includes('0000')) problems.add('.notdef is shown');
  }
  const numbers = operand
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[[\]]/g, ' ')
    .trim();
  for (const number of numbers.split(/\s+/)) {
    if (number !== '' && !/^-?\d*\.?\d+$/.test(number)) problems.add(`numbers run together: ${number}`);
  }
}
