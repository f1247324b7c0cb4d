import type { DocumentTree } from '../document/tree.ts';
import { isRtlLanguage, wordLanguage } from './language-tag.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

const CORE_NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** `docProps/core.xml`: the document is as old as the letter says, never as old as the clock says. */
export function corePropertiesXml({ title, author, language, date }: DocumentTree): string {
  const creator = escapeXml(author);
  const time = `${escapeXml(date)}T00:00:00Z`;
  return (
    `${XML_DECLARATION}<cp:coreProperties ${CORE_NAMESPACES}><dc:title>${escapeXml(title)}</dc:title>` +
    `<dc:creator>${creator}</dc:creator><dc:language>${escapeXml(wordLanguage(language))}</dc:language>` +
    `<cp:lastModifiedBy>${creator}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

/** `word/settings.xml` for Word 2013 and later; the language of each script for new text. */
export function settingsXml({ language }: DocumentTree): string {
  const tag = escapeXml(wordLanguage(language));
  const languages = isRtlLanguage(language) ? `w:val="en-US" w:bidi="${tag}"` : `w:val="${tag}"`;
  return (
    `${XML_DECLARATION}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    `</w:compat><w:themeFontLang ${languages}/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`
  );
}
