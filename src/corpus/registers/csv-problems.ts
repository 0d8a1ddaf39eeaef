import { CsvError } from 'csv-parse/sync';

const words: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: '这里的引号一直没有合上，请补上另一半；值里本来就有的引号要写两遍',
  CSV_INVALID_CLOSING_QUOTE: '这一格的引号合上以后还有别的字，请把整格括起来；值里的引号要写两遍',
  INVALID_OPENING_QUOTE: '引号不在这一格的开头，请把整格括起来；值里的引号要写两遍',
};

/** Say in Chinese what the reader of CSV stopped at, and at which offset into the text; its own words are added only where it is not known. */
export function describeCsvError(error: unknown, text: string) {
  if (!(error instanceof CsvError)) throw error;
  // It has counted the bytes before the cell with the quote.
  const before = typeof error['bytes'] === 'number' ? error['bytes'] : 0;
  const cell = new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, before)).length;
  return {
    problem: words[error.code] ?? `这里读不懂（读取程序的原话：${error.message}）`,
    offset: Math.max(cell, text.indexOf('"', cell)),
  };
}
