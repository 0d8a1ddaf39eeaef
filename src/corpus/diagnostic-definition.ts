import type { Severity } from './diagnostic.ts';

/** A kind of problem: how bad it is, and what an editor is told of it, in Chinese; `{name}` stands for a value. */
export interface Definition<Message extends string = string> {
  severity: Severity;
  message: Message;
  hint: string;
}

/** The values that a message names. */
export type ValuesOf<Message extends string> = Record<NamesIn<Message>, string | number>;

type NamesIn<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A problem that stops the build. */
export function error<const Message extends string>(
  message: Message,
  hint: string,
): Definition<Message> {
  return { severity: 'error', message, hint };
}

/** A problem that an editor is to look at. */
export function warning<const Message extends string>(
  message: Message,
  hint: string,
): Definition<Message> {
  return { severity: 'warning', message, hint };
}
