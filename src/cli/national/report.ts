/** The bench's figures, in Chinese. */
import type { Shard } from '../../search/national/national-search.ts';
import type { Measured } from './measure.ts';

/** What building the bundle took, and what came of it. */
export interface Built {
  plans: number;
  characters: number;
  shards: readonly Shard[];
  files: number;
  bytes: number;
  seconds: number;
  /** In bytes; `null` where the system does not tell. */
  memory: number | null;
}

/** Print what building took. */
export function printBuild({ shards, memory, ...built }: Built): void {
  const clauses = shards.map((shard) => shard.clauses);
  const total = clauses.reduce((sum, count) => sum + count, 0);
  console.log(
    [
      `${(built.characters / 1e6).toFixed(1)} 百万字`,
      `${total} 条`,
      `${shards.length} 个分片（最大 ${Math.max(...clauses)} 条）`,
      `建成 ${built.seconds.toFixed(0)} 秒`,
      `内存最多 ${memory === null ? '不明' : `${megabytes(memory)} MB`}`,
      `${built.files} 个文件，${megabytes(built.bytes)} MB`,
    ].join('，'),
  );
}

/** Print what each question took, whether its answer was complete, and the figures that sum them up. */
export function printQueries(measured: readonly Measured[], truth: readonly number[][]): void {
  let misses = 0;
  for (const [at, one] of measured.entries()) {
    const row = truth[at] ?? [];
    const isComplete = coversTruth(one, row);
    if (!isComplete) misses += 1;
    console.log(
      [
        one.query.kind,
        one.query.text,
        `全国 ${row.reduce((sum, count) => sum + count, 0)} 条`,
        `在 ${row.filter((count) => count > 0).length} 片，疑 ${one.located.length} 片`,
        `${(one.bytes / 1000).toFixed(0)} KB / ${one.requests} 个`,
        `初次 ${one.milliseconds.toFixed(0)} ms`,
        `再查 ${one.warm.toFixed(0)} ms`,
        isComplete ? '无遗漏' : `遗漏：${JSON.stringify(one.counted)}`,
      ].join('\t'),
    );
  }
  const bytes = measured.map((one) => one.bytes / 1000);
  console.log(
    `首次查询字节 KB：中位 ${rank(bytes, 0.5)}，95% ${rank(bytes, 0.95)}，最多 ${rank(bytes, 1)}`,
  );
  const cold = measured.map(({ milliseconds }) => milliseconds);
  console.log(`首次查询 ms：中位 ${rank(cold, 0.5)}，95% ${rank(cold, 0.95)}`);
  const warm = measured.map((one) => one.warm);
  console.log(`再查 ms：中位 ${rank(warm, 0.5)}，95% ${rank(warm, 0.95)}`);
  console.log(`有遗漏或多出的查询：${misses} / ${measured.length}`);
}

/** Every shard that holds the words is named, and where clauses were counted the count is true. */
function coversTruth({ located, counted }: Measured, truth: readonly number[]): boolean {
  return (
    truth.every((count, shard) => count === 0 || located.includes(shard)) &&
    Object.entries(counted).every(([shard, count]) => truth[Number(shard)] === count)
  );
}

function rank(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return (sorted[at] ?? 0).toFixed(0);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
