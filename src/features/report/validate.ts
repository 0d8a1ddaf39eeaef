import { cleanText } from './clean.ts';
import { isPoint } from './point-limits.ts';
import type { FormField } from './registers/forms.ts';

/** What a reader has filled in, by the field's id; checked boxes as a list. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** A field that has to be changed, and what to do about it. */
export type FieldError = Record<'field' | 'message', string>;

/** The parts of a form's field that decide whether an answer will do. */
export type CheckedField = Pick<
  FormField,
  'id' | 'label' | 'type' | 'max' | 'check' | 'missing' | 'when'
> & {
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

function problemOf({ label, max, check, missing, options }: CheckedField, given: string) {
  if (given === '') return missing;
  const length = [...given].length;
  if (max !== undefined && length > max) {
    return `「${label}」最多 ${max} 个字，现在有 ${length} 个，请删去一些。`;
  }
  const known = new Set(options?.map(({ value }) => value));
  if (known.size > 0 && !given.split('、').every((value) => known.has(value))) return missing;
  if (check === 'contact' && !isContact(given))
    return '联系方式不像电话、邮箱或通信地址，请再看一遍：是不是少了几位。';
  if (check === 'point' && !isPoint(given))
    return '没有读出经纬度。请写成「北纬39.55°，东经113.19°」这样，或者把这一栏清空。';
  return undefined;
}

/** Whether a letter can be answered by it: a number with an area code or a mobile one, a mail address, or a postal one. */
function isContact(text: string): boolean {
  const digits = text.replaceAll(/[\s()（）+-]/g, '').match(/\d+/g) ?? [];
  const isNumber = digits.some(({ length }) => length >= 7 && length <= 15);
  return isNumber || /[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(text) || /\p{Script=Han}{6,}/u.test(text);
}
