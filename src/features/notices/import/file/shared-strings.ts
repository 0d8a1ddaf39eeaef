import { readXml } from './xml.ts';

/** Read the texts that the cells of a workbook share; the parts of rich text are put together, guides to reading left out. */
export function readSharedStrings(file: string, source: string): readonly string[] {
  const strings: string[] = [];
  const parts = createTextParts();
  readXml(file, source, {
    open: (name) => {
      if (name === 'si') parts.begin();
      parts.open(name);
    },
    close: (name) => {
      parts.close(name);
      if (name === 'si') strings.push(parts.end());
    },
    text: parts.text,
  });
  return strings;
}

/** Make a collector of the text of one cell at a time, from its `<t>` parts. */
export function createTextParts() {
  let found: string[] = [];
  let isText = false;
  let isGuide = false;
  return {
    begin: (): void => {
      found = [];
    },
    open: (name: string): void => {
      if (name === 't') isText = true;
      if (name === 'rPh') isGuide = true;
    },
    close: (name: string): void => {
      if (name === 't') isText = false;
      if (name === 'rPh') isGuide = false;
    },
    text: (words: string): void => {
      if (isText && !isGuide) found.push(words);
    },
    /** The text since `begin`. */
    end: (): string => unescape(found.join('')),
  };
}

/** Line ends and other signs that XML cannot hold are written as `_x000D_`. */
function unescape(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\da-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
