import { z } from 'astro/zod';
import { text } from '../../corpus/registers/fields.ts';

/** Cells of the tables of later words. */

export const empty = z.literal('').transform(() => null);

export const optional = z.union([empty, text]);

/** A day, a month or a year, as precise as it was read. */
export const someDay = z.union([
  empty,
  z.string().regex(/^20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/),
]);

export const optionalYear = z.union([
  empty,
  z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number),
]);

export const optionalNumber = z.union([
  empty,
  z
    .string()
    .regex(/^\d+(?:\.\d+)?$/)
    .transform(Number),
]);

/** Several things in one cell. */
export const list = z
  .string()
  .transform((value) => value.split(/[;；]/).map((one) => one.trim()))
  .transform((parts) => parts.filter((one) => one !== ''));

/** One of some names, or nothing. */
export const optionalOf = <const Names extends readonly string[]>(names: Names) =>
  z.union([empty, z.enum(names)]);
