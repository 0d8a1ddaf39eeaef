import { Document, isNode, isScalar, isSeq, parseDocument, Scalar, YAMLMap, type Pair } from 'yaml';

/** A value of the front matter that an editor sets; `undefined` takes the field away. */
export type FieldValue = string | null | readonly string[] | undefined;

/** An entry of a list of the front matter: its fields in their order. */
export type ListEntry = Readonly<Record<string, string>>;

const fence = /^(---\r?\n)([\s\S]*?)(\r?\n---(?:\r?\n|$))/;
const options = { lineWidth: 0 } as const;

/** A file apart: what stands before its front matter's YAML, the YAML, and what follows it. */
export function splitFile(text: string): { before: string; yaml: string; after: string } {
  const [all = '', before = '', yaml = ''] = fence.exec(text) ?? [];
  const end = before.length + yaml.length;
  return all === ''
    ? { before: '', yaml: '', after: text }
    : { before, yaml, after: text.slice(end) };
}

/** Set a field of a YAML text; every other byte of it stays, comments and order too. */
export function setField(yaml: string, key: string, value: FieldValue): string {
  const document = parseDocument(yaml);
  const pair = findPair(document, key);
  if (value === undefined) return pair ? cut(yaml, pair) : yaml;
  if (!pair) return append(yaml, key, value);
  const old = pair.value;
  if (Array.isArray(value) || !isScalar(old)) return writeOver(yaml, pair, value);
  const [start, end] = old.range ?? [0, 0, 0];
  const scalar = new Scalar(value);
  // What begins like a number is quoted, as editors write codes and dates.
  if (old.type?.startsWith('QUOTE')) scalar.type = old.type;
  else if (typeof value === 'string' && /^\d/.test(value)) scalar.type = 'QUOTE_SINGLE';
  const written = value === null ? 'null' : new Document(scalar).toString(options).trimEnd();
  const gap = yaml[start - 1] === ':' ? ' ' : '';
  return `${yaml.slice(0, start)}${gap}${written}${yaml.slice(end)}`;
}

/** Put an entry at the end of a list of a YAML text. */
export function addEntry(yaml: string, key: string, entry: ListEntry): string {
  const document = parseDocument(yaml);
  const pair = findPair(document, key);
  if (!pair) return append(yaml, key, [entry]);
  if (!isSeq(pair.value)) return writeOver(yaml, pair, [entry]);
  const list = pair.value;
  list.flow = false;
  document.addIn([key], entry);
  return replace(yaml, pair, pair);
}

/** Change fields of an entry of a list; `null` takes the entry out, and the list with its last. */
export function changeEntry(
  yaml: string,
  key: string,
  index: number,
  fields: ListEntry | null,
): string {
  const document = parseDocument(yaml);
  const pair = findPair(document, key);
  if (!pair || !isSeq(pair.value) || pair.value.items.length <= index) return yaml;
  if (fields === null && pair.value.items.length === 1) return cut(yaml, pair);
  if (fields === null) document.deleteIn([key, index]);
  else
    for (const [name, value] of Object.entries(fields)) document.setIn([key, index, name], value);
  return replace(yaml, pair, pair);
}

/** What a YAML text says, field by field, whether or not it is right; empty where it is no map. */
export function rawFields(yaml: string): Readonly<Record<string, unknown>> {
  const value: unknown = parseDocument(yaml).toJS();
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A value of the front matter as a form shows it; nothing where it is no plain value. */
export function plainWords(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

type Field = Pair<unknown, unknown>;

function findPair(document: Document, key: string): Field | undefined {
  const map = document.contents;
  if (!(map instanceof YAMLMap)) return undefined;
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

/** Where a field stands, from its key to the last byte of its value. */
function placeOf(yaml: string, { key, value }: Field): readonly [number, number] {
  const start = isNode(key) ? (key.range?.[0] ?? 0) : 0;
  const end = isNode(value) ? (value.range?.[1] ?? start) : start;
  return [start, start + yaml.slice(start, end).trimEnd().length];
}

function replace(yaml: string, old: Field, changed: Field): string {
  const [start, end] = placeOf(yaml, old);
  return yaml.slice(0, start) + writePair(changed) + yaml.slice(end);
}

function writePair(pair: Field): string {
  const map = new YAMLMap();
  map.items.push(pair);
  const document = new Document();
  document.contents = map;
  return document.toString(options).trimEnd();
}

function cut(yaml: string, pair: Field): string {
  const [start, end] = placeOf(yaml, pair);
  const rest = yaml.slice(end).replace(/^[^\n]*\n?/, '');
  return rest === '' ? yaml.slice(0, start).trimEnd() : yaml.slice(0, start) + rest;
}

function writeOver(yaml: string, pair: Field, value: unknown): string {
  const [start, end] = placeOf(yaml, pair);
  const written = new Document({ [String((pair.key as Scalar).value)]: value });
  return yaml.slice(0, start) + written.toString(options).trimEnd() + yaml.slice(end);
}

function append(yaml: string, key: string, value: unknown): string {
  return `${yaml.trimEnd()}\n${new Document({ [key]: value }).toString(options).trimEnd()}`;
}
