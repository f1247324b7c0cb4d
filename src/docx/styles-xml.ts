import { isRtlLanguage, wordLanguage } from './language-tag.ts';
import {
  type ParagraphStyle,
  paragraphStyles,
  STYLE_IDS,
  type StyleId,
  type StyleOptions,
} from './paragraph-styles.ts';
import { colorXml, sizeXml, spacingXml } from './style-properties.ts';
import { ptToTwips } from './twips.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

export const TABLE_STYLE = 'LetterTable';

/** The whole `styles.xml`: every look of a letter is a style, so that a firm can change it in one place. */
export function stylesXml(options: StyleOptions): string {
  const styles = paragraphStyles(options);
  return [
    XML_DECLARATION,
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    docDefaults(options),
    LATENT_STYLES,
    ...BASE_STYLES,
    ...STYLE_IDS.map((id) => paragraphStyle(id, styles[id])),
    ...characterStyles(),
    tableStyle(options),
    '</w:styles>',
  ].join('');
}

function docDefaults({ theme, language }: StyleOptions): string {
  const { latin, complex } = theme.wordFonts;
  const tag = escapeXml(wordLanguage(language));
  const isRtl = isRtlLanguage(language);
  const [latinLanguage, complexLanguage] = isRtl ? ['en-US', tag] : [tag, 'he-IL'];
  const font = escapeXml(latin);
  return (
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
    `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${escapeXml(complex)}"/>` +
    colorXml(theme.colors.text) +
    sizeXml(theme.body.size) +
    `<w:lang w:val="${latinLanguage}" w:eastAsia="en-US" w:bidi="${complexLanguage}"/>` +
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>' +
    spacingXml({ before: 0, after: 0, leading: theme.body.leading }) +
    '</w:pPr></w:pPrDefault></w:docDefaults>'
  );
}

const LATENT_STYLES =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" ' +
  'w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/>' +
  '<w:lsdException w:name="heading 1" w:uiPriority="9" w:qFormat="1"/>' +
  '<w:lsdException w:name="Title" w:uiPriority="10" w:qFormat="1"/></w:latentStyles>';

const BASE_STYLES = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>' +
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
];

function paragraphStyle(id: StyleId, style: ParagraphStyle): string {
  const { name, basedOn, next, custom, paragraph = '', run = '' } = style;
  return (
    `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''}${custom ? ' w:customStyle="1"' : ''} ` +
    `w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`}` +
    `${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>` +
    `${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
}

/** Emphasis leaves complex scripts upright, as Hebrew books do. */
function characterStyles(): readonly string[] {
  const style = (id: string, run: string): string =>
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`;
  return [
    style('Strong', '<w:b/><w:bCs/>'),
    style('Emphasis', '<w:i/>'),
    style('Hyperlink', '<w:color w:val="1F3F77"/><w:u w:val="single"/>'),
  ];
}

function tableStyle({ theme }: StyleOptions): string {
  const { rule, tableHead, muted } = theme.colors;
  const padding = ptToTwips(theme.rowPadding);
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Letter Table"/>` +
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>' +
    `<w:top w:val="single" w:sz="6" w:space="0" w:color="${muted}"/>` +
    `<w:bottom w:val="single" w:sz="6" w:space="0" w:color="${muted}"/>` +
    `<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${rule}"/></w:tblBorders><w:tblCellMar>` +
    `<w:top w:w="${padding}" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="${padding}" w:type="dxa"/>` +
    '<w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/>' +
    `<w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${tableHead}"/></w:tcPr></w:tblStylePr></w:style>`
  );
}
