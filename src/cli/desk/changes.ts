import type { Diagnostic } from '../../corpus/diagnostic.ts';
import { problemsOf, versionOf, type DeskState } from './desk-plan.ts';
import { addEntry, changeEntry, setField, splitFile, type FieldValue } from './edit-matter.ts';

/** What an editor has asked for: a form's name with its fields. */
export type Form = Readonly<Record<string, string>>;

/** A change that was written, or why it was not: at which form, and with what messages. */
export type Outcome =
  { kind: 'saved'; text: string } | { kind: 'refused'; form: string; messages: readonly string[] };

/**
 * Fields of the front matter that the desk sets, each with its label; empty ones are `null`, or taken away where the
 * parser's word counts then.
 */
export const settable = {
  title: { type: 'text', label: '标题' },
  region: { type: 'text', label: '地方' },
  level: { type: 'text', label: '层级' },
  adcode: { type: 'text', label: '区划代码' },
  docNumber: { type: 'text', label: '文号' },
  issuer: { type: 'text', label: '印发机关' },
  date: { type: 'text', label: '日期' },
  kind: { type: 'optional', label: '种类' },
  complete: { type: 'optional', label: '完整程度' },
  basis: { type: 'lines', label: '依据的文件（一行一个）' },
} as const;
export type Settable = keyof typeof settable;

/** Put a change into a plan's text, as far as it would stand the check of the content. Nothing is written here. */
export function applyForm(state: DeskState, form: Form): Outcome {
  const name = form['form'] ?? '';
  if (form['version'] !== versionOf(state.text))
    return refuse(name, ['这个文件刚在别处改过，没有保存。请重新载入这一页，再改。']);
  const text = changedText(state.text, form);
  if (text === null) return refuse(name, ['没有这个表单。']);
  const before = new Set(problemsOf(state, state.text).map(saying));
  const problems = problemsOf(state, text).filter((problem) => !before.has(saying(problem)));
  const own = ownProblems(form, problemsOf(state, text));
  const told = [...new Set([...own, ...problems])];
  return told.length === 0
    ? { kind: 'saved', text }
    : refuse(name, [...new Set(told.map(({ message, hint }) => `${message}${hint}`))]);
}

/** Where in its list an entry stands that a form changes. */
const indexOf = (form: Form): number => Number(form['index'] ?? Number.NaN);

function changedText(text: string, form: Form): string | null {
  const { before, yaml, after } = splitFile(text);
  const [action, key = ''] = (form['form'] ?? '').split(':');
  const matter = changedMatter(yaml, action ?? '', key, form);
  if (matter !== null) return `${before}${matter}${after}`;
  if (action !== 'introduction') return null;
  const fence = /^\r?\n---(?:\r?\n|$)/.exec(after)?.[0] ?? '\n---\n';
  return `${before}${yaml}${fence}${unixLines(form['text'] ?? '')}`;
}

function changedMatter(yaml: string, action: string, key: string, form: Form): string | null {
  const said = (name: string): string => unixLines(form[name] ?? '');
  switch (action) {
    case 'set':
      return key in settable ? setField(yaml, key, valueOf(key as Settable, said('value'))) : null;
    case 'accept': {
      const [code = '', clause = ''] = [said('code'), said('clause')];
      return addEntry(yaml, 'accepted', { code, clause, note: said('note').trim() });
    }
    case 'unaccept':
      return changeEntry(yaml, 'accepted', indexOf(form), null);
    case 'repair': {
      const [find, replace] = [said('find'), said('replace')];
      const how = { kind: said('kind'), note: said('note').trim() };
      return addEntry(yaml, 'repairs', { find, replace, ...how });
    }
    case 'mend': {
      const fields = { replace: said('replace'), kind: said('kind'), note: said('note').trim() };
      return changeEntry(yaml, 'repairs', indexOf(form), fields);
    }
    case 'unrepair':
      return changeEntry(yaml, 'repairs', indexOf(form), null);
    default:
      return null;
  }
}

function valueOf(key: Settable, said: string): FieldValue {
  if (settable[key].type === 'lines')
    return said
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const value = said.trim();
  if (value !== '') return value;
  return settable[key].type === 'optional' ? undefined : null;
}

/** Forms send the line ends of the network. */
function unixLines(said: string): string {
  return said.replaceAll('\r\n', '\n');
}

/** What is wrong with the very field that was sent, though it was wrong in the same way before. */
function ownProblems(form: Form, problems: readonly Diagnostic[]): Diagnostic[] {
  const [action, key] = (form['form'] ?? '').split(':');
  return action === 'set'
    ? problems.filter(({ message }) => message.startsWith(`${key ?? ''}：`))
    : [];
}

function saying({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

function refuse(form: string, messages: readonly string[]): Outcome {
  return { kind: 'refused', form, messages };
}
