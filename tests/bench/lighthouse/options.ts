import { parseArgs } from 'node:util';

export interface Options {
  runs: number;
  /** The pages to look at, where not one of each kind. */
  only: readonly string[];
  /** Folders of other built sites, whose pages of the same paths are measured by turns with ours. */
  beside: readonly string[];
  /** Whether the table goes into the README of the benches. */
  write: boolean;
}

/** Read what was asked for; throws, with a remedy, where it cannot be read. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      runs: { type: 'string', default: '3' },
      only: { type: 'string', multiple: true, default: [] },
      beside: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Error(`--runs 的值“${values.runs}”不是次数。请写 1 以上的整数，如 --runs 3。`);
  }
  if (values.write && values.only.length > 0) {
    throw new Error('--write 要写每一种页面，不能同时用 --only。请去掉其中一个。');
  }
  if (values.beside.length > 0 && (values.write || values.only.length === 0)) {
    throw new Error(
      '--beside 要用 --only 写明两边都有的页面，不能同时用 --write，如 --only /plans/shuozhou/ --beside ../other/dist。',
    );
  }
  return { runs, only: values.only, beside: values.beside, write: values.write };
}
