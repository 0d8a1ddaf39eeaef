/** What a parser makes of an XML document, without a schema. */
import { validateXML } from 'xmllint-wasm';

/** The document written anew, and why it could not be read where it is not well-formed. */
export async function normalizeXml(xml: string): Promise<{ text: string; errors: string[] }> {
  const { errors, normalized } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: xml }],
    normalization: 'format',
  });
  return { text: normalized, errors: errors.map(({ message }) => message) };
}
