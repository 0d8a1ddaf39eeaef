import { z } from 'astro/zod';
import { adcode, text, webAddress } from './fields.ts';
import type { Division } from './places.ts';
import { readRegister, type ReadRegister } from './read-register.ts';

const name = z.string().regex(/^\p{Script=Han}+$/u);

const change = z.strictObject({
  /** The codes that the list of divisions loses. */
  from: z
    .array(adcode)
    .describe(
      "请写 content/divisions.csv 或更早的变更里有的代码，加引号，如 ['500105']；只是新设的写 []。",
    ),
  /** What is there instead, the main one first. */
  to: z
    .array(z.strictObject({ adcode, name }))
    .min(1)
    .describe("请写现在的代码和名称，如 [{ adcode: '500157', name: 两江新区 }]。"),
  /** Towns of the former divisions that went elsewhere, or whose heir is known. */
  towns: z
    .array(z.strictObject({ adcode, names: z.array(name).min(1) }))
    .optional()
    .describe("请写乡镇归了哪里，如 [{ adcode: '500109', names: [统景镇] }]；不知道就不写。"),
  /** The day on which it was made known. */
  on: z.iso.date().describe('请写公布的日期，如 2025-11-06。'),
  what: text.refine((words) => words.endsWith('。')).describe('请用一句话写改了什么，以句号结尾。'),
  sources: z
    .array(z.strictObject({ title: text, url: webAddress }))
    .min(1)
    .describe('至少写一处读到的地方：title 和 url。'),
});

/** A change of the country's divisions since the list of them was made. */
export type DivisionChange = z.infer<typeof change>;

/** A division that is no more. */
export interface FormerDivision extends Division {
  /** The codes of today for its area, the main one first. */
  heirs: readonly string[];
  change: DivisionChange;
}

/** Read the changes; a code that neither the list nor an earlier change has cannot be lost. */
export function readDivisionChanges(
  file: string,
  source: string,
  divisions: readonly Division[],
): ReadRegister<DivisionChange> {
  const known = new Set(divisions.map((division) => division.adcode));
  const listed = change.superRefine(({ from, to, towns = [] }, issues) => {
    const check = (code: string, path: (string | number)[]): void => {
      if (!known.has(code)) issues.addIssue({ code: 'custom', path, message: '不在行政区划表里' });
    };
    for (const [index, code] of from.entries()) check(code, ['from', index]);
    for (const { adcode: added } of to) known.add(added);
    for (const [index, moved] of towns.entries()) check(moved.adcode, ['towns', index, 'adcode']);
  });
  return readRegister(source, {
    file,
    entry: listed,
    keyOf: ({ from, to }) => [...from, '→', ...to.map((heir) => heir.adcode)].join(' '),
  });
}

/** Lay the changes, the oldest first, over the list of divisions; those of today stand in the order of their codes. */
export function applyDivisionChanges(
  listed: readonly Division[],
  changes: readonly DivisionChange[],
): { divisions: Division[]; former: FormerDivision[] } {
  const names = new Map(listed.map((division) => [division.adcode, division.name]));
  const gone: { division: Division; change: DivisionChange }[] = [];
  for (const each of changes) {
    for (const lost of each.from)
      gone.push({ division: { adcode: lost, name: names.get(lost) ?? '' }, change: each });
    for (const lost of each.from) names.delete(lost);
    for (const heir of each.to) names.set(heir.adcode, heir.name);
  }
  const next = new Map(gone.map(({ division, change: { to } }) => [division.adcode, to]));
  const heirsOf = (code: string): string[] => {
    if (names.has(code)) return [code];
    return [...new Set(next.get(code)?.flatMap((heir) => heirsOf(heir.adcode)))];
  };
  return {
    divisions: [...names]
      .map(([code, called]) => ({ adcode: code, name: called }))
      .sort((one, other) => Number(one.adcode) - Number(other.adcode)),
    former: gone.map(({ division, change: by }) => ({
      ...division,
      heirs: heirsOf(division.adcode),
      change: by,
    })),
  };
}
