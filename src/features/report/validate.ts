import { cleanText } from './clean.ts';
import type { FormField } from './registers/forms.ts';

/** What a reader has filled in, by the field's id; checked boxes as a list. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** A field that has to be changed, and what to do about it. */
export interface FieldError {
  field: string;
  message: string;
}

/** The parts of a form's field that decide whether an answer will do. */
export type CheckedField = Pick<FormField, 'id' | 'label' | 'type' | 'max' | 'missing' | 'when'> & {
  options?: readonly { value: string }[] | undefined;
};

/** The answer to a field as one clean text; `''` where there is none. */
export function answer(values: Values, field: string): string {
  const value = values[field] ?? '';
  return typeof value === 'string' ? cleanText(value) : value.join('、');
}

/** Whether a field is asked at all, given the other answers. */
export function isAsked({ when }: CheckedField, values: Values): boolean {
  return when === undefined || answer(values, when.field) === when.value;
}

/** Say which answers will not do, in the order of the form. */
export function validate(fields: readonly CheckedField[], values: Values): FieldError[] {
  return fields
    .filter((field) => isAsked(field, values))
    .flatMap((field) => {
      const message = problemOf(field, answer(values, field.id));
      return message === undefined ? [] : [{ field: field.id, message }];
    });
}

function problemOf(
  { label, max, missing, options }: CheckedField,
  given: string,
): string | undefined {
  if (given === '') return missing;
  const length = [...given].length;
  if (max !== undefined && length > max) {
    return `“${label}”最多 ${max} 个字，现在有 ${length} 个，请删去一些。`;
  }
  const known = new Set(options?.map(({ value }) => value));
  if (known.size > 0 && !given.split('、').every((value) => known.has(value))) return missing;
  return undefined;
}
