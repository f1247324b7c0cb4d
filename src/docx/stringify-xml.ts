import type { IXmlableObject } from 'docx';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const SPECIAL = /[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g;
const HAS_SPECIAL = /[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/;

/** The XML of what a component of the docx library gives, byte for byte as the library writes it. */
export function stringifyXml(element: IXmlableObject): string {
  for (const name in element) return elementXml(name, element[name]);
  return '';
}

function elementXml(name: string, content: unknown): string {
  if (typeof content !== 'object') return `<${name}>${textXml(content)}</${name}>`;
  if (content === null) return `<${name}/>`;
  if (!Array.isArray(content)) return `<${name}${attributesXml(Reflect.get(content, '_attr'))}/>`;
  let attributes = '';
  let inner = '';
  for (const child of content) {
    if (typeof child !== 'object') inner += textXml(child);
    else if (child._attr !== undefined) attributes += attributesXml(child._attr);
    else inner += stringifyXml(child);
  }
  return `<${name}${attributes}>${inner}</${name}>`;
}

function attributesXml(attributes: unknown): string {
  let xml = '';
  if (typeof attributes !== 'object' || attributes === null) return xml;
  for (const [name, value] of Object.entries(attributes)) xml += ` ${name}="${textXml(value)}"`;
  return xml;
}

function textXml(value: unknown): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  return HAS_SPECIAL.test(value) ? value.replace(SPECIAL, (character) => ESCAPES[character] ?? '') : value;
}
