/**
 * A WebAssembly module without the functions that nobody calls. Of Pagefind's engine a tenth serves filters, sorting and
 * its playground, which this search never asks for, and every first search waits for it.
 */

/** Parts of a module, by their ids. */
const section = { custom: 0, imports: 2, exports: 7, elements: 9, code: 10 } as const;
const headerLength = 8;
/** A body that holds nothing but a trap: its length, no locals, `unreachable`, `end`. */
const emptyBody = [3, 0, 0x00, 0x0b];
const call = 0x10;
const functionReference = 0xd2;

/** What follows an operator, other than one number: `x` a byte, `n` a number, `v` a list of numbers. */
const operands = new Map<number, string>([
  ...range(0x28, 0x3e, 'nn'),
  [0x0e, 'vn'],
  [0x11, 'nn'],
  [0x1c, 'v'],
  [0x43, 'xxxx'],
  [0x44, 'xxxxxxxx'],
  ...[0x02, 0x03, 0x04, 0x0c, 0x0d, call, 0x3f, 0x40, 0x41, 0x42, 0xd0, functionReference].map(
    (operator) => [operator, 'n'] as const,
  ),
  ...range(0x20, 0x26, 'n'),
]);
/** The same for operators of two numbers, of which the first is 0xfc. */
const longOperands = new Map<number, string>([
  ...range(0, 7, ''),
  [8, 'nn'],
  [9, 'n'],
  [10, 'nn'],
  [11, 'n'],
  [12, 'nn'],
  [13, 'n'],
  [14, 'nn'],
  ...range(15, 17, 'n'),
]);

function range(first: number, last: number, what: string): (readonly [number, string])[] {
  return Array.from({ length: last - first + 1 }, (_, at) => [first + at, what] as const);
}

/** A place in the bytes of a module. */
class Reader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    [this.bytes, this.at] = [bytes, at];
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  /** A number in groups of seven bits; of one below zero only the length is told right. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** So many bytes, as they stand there. */
  take(length: number): Uint8Array {
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

/**
 * Empty the functions of a module that are not called from those that are exported by these names, nor through its table.
 *
 * @throws Error where the module has operators that are not known here.
 */
export function keepCalled(wasm: Uint8Array, wanted: readonly string[]): Uint8Array {
  const sections = [...readSections(wasm)].filter(({ id }) => id !== section.custom);
  const contentOf = (wantedId: number): Reader =>
    new Reader(sections.find(({ id }) => id === wantedId)?.content ?? new Uint8Array([0]));
  const imported = readImports(contentOf(section.imports));
  const bodies = readBodies(contentOf(section.code));
  const waiting = [
    ...readExports(contentOf(section.exports), wanted),
    ...readElements(contentOf(section.elements)),
  ];
  const called = new Set<number>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (called.has(next)) continue;
    called.add(next);
    const body = bodies[next - imported];
    if (body) waiting.push(...readCalls(body));
  }
  const kept = bodies.map((body, at) =>
    called.has(at + imported) ? [...writeNumber(body.length), ...body] : emptyBody,
  );
  const code = [...writeNumber(bodies.length), ...kept.flat()];
  return new Uint8Array([
    ...wasm.subarray(0, headerLength),
    ...sections.flatMap(({ id, content }) => {
      const own = id === section.code ? code : [...content];
      return [id, ...writeNumber(own.length), ...own];
    }),
  ]);
}

function* readSections(wasm: Uint8Array): Generator<{ id: number; content: Uint8Array }> {
  const reader = new Reader(wasm, headerLength);
  while (reader.at < wasm.length)
    yield { id: reader.byte(), content: reader.take(reader.number()) };
}

/** How many functions a module has from elsewhere: those that Pagefind's engine imports are all it imports. */
function readImports(reader: Reader): number {
  return reader.number();
}

function readExports(reader: Reader, wanted: readonly string[]): number[] {
  const functions: number[] = [];
  for (let left = reader.number(); left > 0; left--) {
    const name = new TextDecoder().decode(reader.take(reader.number()));
    const kind = reader.byte();
    const index = reader.number();
    if (kind === 0 && wanted.includes(name)) functions.push(index);
  }
  return functions;
}

/** Functions that are called by their places in a table, which nobody can tell from the calls. */
function readElements(reader: Reader): number[] {
  const functions: number[] = [];
  for (let left = reader.number(); left > 0; left--) {
    // One that begins at a place in the first table, and lists functions.
    if (reader.number() !== 0) throw unknown('elements');
    readOperators(reader);
    for (let inList = reader.number(); inList > 0; inList--) functions.push(reader.number());
  }
  return functions;
}

function readBodies(reader: Reader): Uint8Array[] {
  return Array.from({ length: reader.number() }, () => reader.take(reader.number()));
}

function readCalls(body: Uint8Array): number[] {
  const reader = new Reader(body);
  for (let groups = reader.number(); groups > 0; groups--) {
    reader.number();
    reader.byte();
  }
  const calls: number[] = [];
  while (reader.at < body.length) calls.push(...readOperators(reader));
  if (reader.at !== body.length) throw unknown('body');
  return calls;
}

/** Read operators to the next `end`, and tell the functions that they name. */
function readOperators(reader: Reader): number[] {
  const end = 0x0b;
  const functions: number[] = [];
  for (let operator = reader.byte(); operator !== end; operator = reader.byte()) {
    if (operator > functionReference && operator !== 0xfc) throw unknown(operator);
    const long = operator === 0xfc ? reader.number() : undefined;
    const what = long === undefined ? (operands.get(operator) ?? '') : longOperands.get(long);
    if (what === undefined) throw unknown(`0xfc ${long}`);
    const [first] = [...what].flatMap((kind) => readOperand(reader, kind));
    if (first !== undefined && (operator === call || operator === functionReference))
      functions.push(first);
  }
  return functions;
}

function readOperand(reader: Reader, kind: string): number[] {
  if (kind === 'x') return [reader.byte()];
  if (kind === 'n') return [reader.number()];
  return Array.from({ length: reader.number() }, () => reader.number());
}

function writeNumber(value: number): number[] {
  const [low, rest] = [value & 0x7f, value >>> 7];
  return rest === 0 ? [low] : [low | 0x80, ...writeNumber(rest)];
}

function unknown(what: string | number): Error {
  return new Error(
    `Pagefind 的引擎用了没有见过的写法（${what}），请核对 src/features/search/build/slim-wasm.ts。`,
  );
}
