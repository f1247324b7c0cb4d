import { strFromU8, unzipSync } from 'fflate';

/** Problems of a file that the validator does not know of. */
export function lintDocx(bytes) {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
  const texts = new Map(parts.map(([name, data]) => [name, strFromU8(data)]));
  const idsOf = (name, pattern) =>
    new Set([...(texts.get(name) ?? '').matchAll(pattern)].map(([, id]) => id));
  const styles = idsOf('word/styles.xml', /w:styleId="([^"]*)"/g);
  const lists = idsOf('word/numbering.xml', /<w:num w:numId="([^"]*)"/g);
  const problems = [];
  for (const [name, xml] of texts) {
    if (!/^word\/(document|header\d+|footer\d+)\.xml$/.test(name)) continue;
    const report = (problem) => problems.push(`${name}: ${problem}`);
    for (const [, id] of xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)) {
      if (!styles.has(id)) report(`no style ${id}`);
    }
    for (const [, id] of xml.matchAll(/<w:numId w:val="([^"]*)"/g)) {
      if (!lists.has(id)) report(`no list ${id}`);
    }
    for (const problem of runProblems(xml)) report(problem);
    const drawings = [...xml.matchAll(/<wp:docPr ([^>]*)>/g)].map(([, attributes]) => attributes);
    for (const attributes of drawings) {
      if (!/descr="[^"]+"/.test(attributes)) report('a picture without alternative text');
    }
    const ids = drawings.map((attributes) => /\bid="([^"]*)"/.exec(attributes)?.[1]);
    if (new Set(ids).size < ids.length) report('pictures with the same id');
    for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
      if (/<w:tblStyle /.test(table) && !/<w:tblHeader\/>/.test(table)) report('a table without a head');
    }
  }
  return problems;
}

/** Word orders runs as they say of themselves, not by their letters. */
function* runProblems(xml) {
  for (const [run] of xml.matchAll(/<w:r>.*?<\/w:r>/gs)) {
    const text = [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, content]) => content).join('');
    const properties = /<w:rPr>(.*?)<\/w:rPr>/s.exec(run)?.[1] ?? '';
    const isRtl = properties.includes('<w:rtl/>');
    const letters = text.replace(/&\w+;/g, '');
    if (/[\u05d0-\u05f2\u0620-\u064a\ufb1d-\ufdff]/.test(letters) && !isRtl)
      yield `not marked right-to-left: ${text}`;
    if (isRtl && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letters)) {
      yield `left-to-right letters in a right-to-left run: ${text}`;
    }
    if (isRtl && !/<w:lang [^>]*w:bidi=/.test(properties)) yield `right-to-left without a language: ${text}`;
  }
}
