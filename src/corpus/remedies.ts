import { z } from 'astro/zod';

type Schema = z.core.$ZodType;

/** What to write at a path of a schema's values: what the field there says of itself by `describe`, or else what it stands in. */
export function remedyAt(schema: Schema, path: readonly PropertyKey[]): string {
  let field: Schema | undefined = schema;
  let remedy = remedyOf(schema) ?? '';
  for (const part of path) {
    field = field && partOf(field, part);
    remedy = (field && remedyOf(field)) ?? remedy;
  }
  return remedy;
}

function remedyOf(field: Schema): string | null {
  const described = z.globalRegistry.get(field)?.description;
  if (described !== undefined) return described;
  const within = contentOf(field);
  if (within) return remedyOf(within);
  return field instanceof z.ZodEnum ? `请写其中之一：${field.options.join('、')}。` : null;
}

/** What is left of a field that may be missing or `null` when it is neither. */
function contentOf(field: Schema): Schema | null {
  const isWrapped =
    field instanceof z.ZodOptional ||
    field instanceof z.ZodNullable ||
    field instanceof z.ZodDefault;
  return isWrapped ? field.unwrap() : null;
}

function partOf(field: Schema, part: PropertyKey): Schema | undefined {
  const within = contentOf(field);
  if (within) return partOf(within, part);
  if (field instanceof z.ZodArray) return field.element;
  if (field instanceof z.ZodRecord) return field.valueType;
  // The first kind of entry that has such a field speaks for all of them.
  if (field instanceof z.ZodUnion)
    return field.options.map((option) => partOf(option, part)).find((own) => own !== undefined);
  if (!(field instanceof z.ZodObject)) return undefined;
  const shape: z.core.$ZodShape = field.shape;
  return shape[String(part)];
}
