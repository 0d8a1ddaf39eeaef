/** The bench's figures, in Chinese. */
import type { Cost, Measured } from './measure.ts';
import type { Counts } from './truth.ts';

/** What building the bundle took, and what came of it. */
export interface Built {
  plans: number;
  characters: number;
  clauses: number;
  /** Clauses of each province that has a bundle of its own; none where there is one bundle. */
  shards: readonly number[];
  files: number;
  bytes: number;
  seconds: number;
  /** In bytes; `null` where the system does not tell. */
  memory: number | null;
}

/** Print what building took. */
export function printBuild({ shards, memory, ...built }: Built): void {
  console.log(
    [
      `${(built.characters / 1e6).toFixed(1)} 百万字`,
      `${built.clauses} 条`,
      shards.length === 0
        ? '一份索引'
        : `${shards.length} 省各一份（最大 ${Math.max(...shards)} 条）`,
      `建成 ${built.seconds.toFixed(0)} 秒`,
      `内存最多 ${memory === null ? '不明' : `${megabytes(memory)} MB`}`,
      `${built.files} 个文件，${megabytes(built.bytes)} MB`,
    ].join('，'),
  );
}

/** Print what each question took, whether its answer was complete, and the figures that sum them up. */
export function printQueries(measured: readonly Measured[], truth: readonly Counts[]): void {
  let slips = 0;
  for (const [at, one] of measured.entries()) {
    const counts = truth[at] ?? new Map<string, number>();
    const isTrue = agrees(one, counts);
    if (!isTrue) slips += 1;
    console.log(
      [
        one.query.kind,
        one.query.text,
        `${sum(counts.values())} 条，${counts.size} 省`,
        `省内 ${describe(one.home)}`,
        `全国 ${describe(one.country)}`,
        one.said.rest ? `查了 ${one.said.rest.searched.length} 省` : '查全了',
        isTrue ? '无误' : `有误：${JSON.stringify([one.said, one.counted, [...counts]])}`,
      ].join('\t'),
    );
  }
  sumUp(
    '省内',
    measured.map(({ home }) => home),
  );
  sumUp(
    '全国',
    measured.map(({ country }) => country),
  );
  console.log(`有遗漏或多出的查询：${slips} / ${measured.length}`);
}

function describe({ bytes, requests, milliseconds, warm }: Cost): string {
  return `${(bytes / 1000).toFixed(0)} KB ${requests} 个 ${milliseconds.toFixed(0)}／${warm.toFixed(0)} ms`;
}

function sumUp(scope: string, costs: readonly Cost[]): void {
  const bytes = costs.map((cost) => cost.bytes / 1000);
  const cold = costs.map(({ milliseconds }) => milliseconds);
  const warm = costs.map((cost) => cost.warm);
  console.log(
    [
      `${scope}：首次 KB ${rank(bytes, 0.5)}／${rank(bytes, 0.95)}／${rank(bytes, 1)}`,
      `首次 ms ${rank(cold, 0.5)}／${rank(cold, 0.95)}`,
      `再查 ms ${rank(warm, 0.5)}／${rank(warm, 0.95)}`,
    ].join('，'),
  );
}

/** Every number that is said is true, and no province is left out that holds the string. */
function agrees({ said, counted }: Measured, counts: Counts): boolean {
  const { total, rest } = said;
  const all = sum(counts.values());
  const inProvinces = Object.entries(counted).every(
    ([province, count]) => (counts.get(province) ?? 0) === count,
  );
  if (!rest) return inProvinces && total === all;
  const { searched, elsewhere } = rest;
  const named = new Set([...searched, ...elsewhere.map(({ province }) => province)]);
  return (
    inProvinces &&
    total === sum(searched.map((province) => counts.get(province) ?? 0)) &&
    [...counts.keys()].every((province) => named.has(province)) &&
    elsewhere.every(({ province, most, isExact }) => {
      const count = counts.get(province) ?? 0;
      return isExact ? most === count : most >= count;
    })
  );
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

function rank(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return (sorted[at] ?? 0).toFixed(0);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
