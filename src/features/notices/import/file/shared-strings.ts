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

/** Collects the text of a cell from its `<t>` parts. */
export interface TextParts {
  begin: () => void;
  open: (name: string) => void;
  close: (name: string) => void;
  text: (words: string) => void;
  /** The text since `begin`. */
  end: () => string;
}

/** Make a collector of the text of one cell at a time. */
export function createTextParts(): TextParts {
  let found: string[] = [];
  let isText = false;
  let isGuide = false;
  return {
    begin: () => {
      found = [];
    },
    open: (name) => {
      if (name === 't') isText = true;
      if (name === 'rPh') isGuide = true;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isGuide = false;
    },
    text: (words) => {
      if (isText && !isGuide) found.push(words);
    },
    end: () => unescape(found.join('')),
  };
}

/** Line ends and other signs that XML cannot hold are written as `_x000D_`. */
function unescape(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\da-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
