import { Parser } from 'saxen';

/** Why a workbook is not read, in Chinese. */
export class WorkbookProblem extends Error {}

/** Attribute of a tag by its name without a prefix; `undefined` where the tag has none of this name. */
export type Attribute = (name: string) => string | undefined;

/** What is told of an XML text while it is read, names without their prefixes. */
export interface XmlHandler {
  open: (name: string, attribute: Attribute) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** No tag of a spreadsheet program has an attribute with a longer name. */
const longestName = 100;

/**
 * Read an XML text once from its beginning to its end.
 *
 * @param file Name of the part of the workbook, for messages.
 * @throws WorkbookProblem where the text is no sound XML, or defines texts of its own: no spreadsheet program writes such.
 */
export function readXml(file: string, source: string, handler: XmlHandler): void {
  const refuse = (): never => {
    throw oddPart(file);
  };
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      let found: Record<string, string> | undefined;
      handler.open(localName(name), (wanted) => {
        found ??= checkNames(attributes(), refuse);
        const key = wanted in found ? wanted : keyOf(found, wanted);
        return key === undefined ? undefined : decode(found[key]!);
      });
    })
    .on('closeTag', (name) => handler.close?.(localName(name)))
    .on('text', (text, decode) => handler.text?.(decode(text)))
    .on('cdata', (text) => handler.text?.(text))
    .on('attention', refuse)
    .on('warn', refuse)
    .on('error', refuse)
    .parse(source);
}

/** The problem of a part of a workbook that no spreadsheet program wrote like this. */
export function oddPart(file: string): WorkbookProblem {
  return new WorkbookProblem(
    `工作簿里的 ${file} 不是电子表格写出的样子，没有读。请用 Excel 打开，另存为 .xlsx 再导入。`,
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function checkNames(attributes: Record<string, string>, refuse: () => never) {
  return Object.keys(attributes).some((name) => name.length > longestName) ? refuse() : attributes;
}

function keyOf(attributes: Record<string, string>, wanted: string): string | undefined {
  return Object.keys(attributes).find((key) => key.endsWith(`:${wanted}`));
}

/** Whether an attribute says yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
