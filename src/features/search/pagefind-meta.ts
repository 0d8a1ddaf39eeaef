/**
 * The list of records that Pagefind's engine starts from, written in CBOR (RFC 8949).
 *
 * Pagefind's own names each record by a hash, which no compression makes smaller, and loads whole before the first
 * search. Here records are numbered in the order of the clauses, so that the list need not be sent at all.
 */

const text = 3;
const array = 4;
/** Longer arguments follow in one, two or four bytes, whose number these stand for. */
const inOneByte = 24;
const inTwoBytes = 25;
const inFourBytes = 26;
/** The engine knows the lengths of records only for its own ranking, which is not used. */
const anyLength = 1;
/** Files of the index, filters, sorts and fields, all of which the search keeps by its own means. */
const otherLists = 4;

/** Write the list for so many records, whose names are their numbers from 0. */
export function writeMeta(records: number): Uint8Array {
  const bytes: number[] = [];
  putHead(bytes, array, 2 + otherLists);
  putText(bytes, '');
  putHead(bytes, array, records);
  for (let record = 0; record < records; record++) {
    putHead(bytes, array, 3);
    putText(bytes, String(record));
    bytes.push(anyLength);
    putText(bytes, '');
  }
  for (let list = 0; list < otherLists; list++) putHead(bytes, array, 0);
  return new Uint8Array(bytes);
}

/** Digits and nothing else, so that each character is one byte. */
function putText(bytes: number[], digits: string): void {
  putHead(bytes, text, digits.length);
  for (const digit of digits) bytes.push(digit.charCodeAt(0));
}

function putHead(bytes: number[], major: number, argument: number): void {
  const put = (short: number, length: number): void => {
    bytes.push((major << 5) | short);
    for (let at = length - 1; at >= 0; at--) bytes.push((argument >>> (8 * at)) & 0xff);
  };
  if (argument < inOneByte) put(argument, 0);
  else if (argument < 0x100) put(inOneByte, 1);
  else if (argument < 0x10000) put(inTwoBytes, 2);
  else put(inFourBytes, 4);
}
