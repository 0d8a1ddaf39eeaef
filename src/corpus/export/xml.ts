/** A piece of XML that is already escaped. */
export interface Xml {
  xml: string;
}

type Child = Xml | string;
type Attributes = Readonly<Record<string, string | undefined>>;

/** What XML 1.0 can not hold, even escaped: control characters, halves of surrogate pairs and two more. */
const forbidden =
  // eslint-disable-next-line no-control-regex -- These are the characters to find.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Write an element; attributes without a value are left out, strings are escaped.
 *
 * @example element('num', { eId: 'x' }, '一、').xml // '<num eId="x">一、</num>'
 */
export function element(name: string, attributes: Attributes = {}, ...children: Child[]): Xml {
  const start = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]))
    .join('');
  const content = children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : child.xml))
    .join('');
  return { xml: content === '' ? `<${name}${start}/>` : `<${name}${start}>${content}</${name}>` };
}

/** Write elements on lines of their own; only for where white space means nothing. */
export function lines(...children: Xml[]): Xml {
  return { xml: children.map(({ xml }) => `\n${xml}`).join('') + '\n' };
}

function escapeXml(text: string): string {
  return (
    text
      .replaceAll(forbidden, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // A reader of XML would turn it into a line feed, and white space of attributes into spaces.
      .replaceAll('\r', '&#13;')
      .replaceAll('\n', '&#10;')
      .replaceAll('\t', '&#9;')
  );
}
