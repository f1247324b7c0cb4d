import {
  ConcreteHyperlink,
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  type ParagraphChild,
  Table,
  XmlComponent,
} from 'docx';

/** An element the library has no class for. */
export class RawElement extends XmlComponent {
  constructor(
    name: string,
    attributes?: Readonly<Record<string, string | number>>,
    children: readonly (XmlComponent | string)[] = [],
  ) {
    super(name);
    if (attributes !== undefined) this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link whose relationship has a given id; the library's own gets a random one. */
export class StableLink extends ConcreteHyperlink {
  readonly #id: string;
  readonly #target: string;

  constructor(id: string, target: string, children: readonly ParagraphChild[]) {
    super(children, id);
    this.#id = id;
    this.#target = target;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.viewWrapper.Relationships.addRelationship(this.#id, HYPERLINK, this.#target, 'External');
    return super.prepForXml(context);
  }
}

/** A table with the title and description a screen reader reads. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, title: string, description: string) {
    super(options);
    const properties = this.root.find(
      (child): child is XmlComponent =>
        child instanceof XmlComponent && Reflect.get(child, 'rootKey') === 'w:tblPr',
    );
    if (properties === undefined) throw new Error('a table without properties');
    properties.addChildElement(new RawElement('w:tblCaption', { 'w:val': title }));
    properties.addChildElement(new RawElement('w:tblDescription', { 'w:val': description }));
  }
}
