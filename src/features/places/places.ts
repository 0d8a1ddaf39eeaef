import { outersOf } from './order.ts';
import type { Gazetteer, Place } from './types.ts';

/** A place with all that it lies in, the province first. */
export function chainOf({ places }: Gazetteer, code: string): Place[] {
  return [...outersOf(code), code].flatMap((each) => places.get(each) ?? []);
}

/** 四川省资阳市雁江区. */
export function fullNameOf(gazetteer: Gazetteer, code: string): string {
  return chainOf(gazetteer, code)
    .map(({ name }) => name)
    .join('');
}
