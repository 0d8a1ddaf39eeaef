/**
 * `npm run bench`: how fast plan texts are parsed and facts read from them, in MB of UTF-8 a second on one core.
 *
 * Each text is the five seeds (or one of them) repeated to a size; a row is the median of several runs after a warm-up.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { extractFacts } from '../../src/corpus/facts/extract-facts.ts';
import { parsePlan } from '../../src/corpus/index.ts';
import { readProjectRegisters } from '../../src/corpus/io.ts';

const runs = 5;
const folder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

console.log(
  `Node ${process.version}，${cpus()[0]?.model ?? '未知处理器'}，单核，每行取 ${runs} 次的中位数。\n`,
);
for (const { name, text } of seeds) printRow(name, text);
console.log('\n篇幅与用时（应成正比）：');
const prose = seeds.filter(({ text }) => !text.includes('\t')).map(({ text }) => text);
const tables = seeds.filter(({ text }) => text.includes('\t')).map(({ text }) => text);
for (const times of [1, 4, 16, 64]) printRow(`分条方案 ×${times}`, prose.join('\n').repeat(times));
for (const times of [1, 4, 16, 64]) printRow(`任务表 ×${times}`, tables.join('\n').repeat(times));
printRow('一行到底', prose.join('').replaceAll(/\s/gu, '').repeat(5));

console.log('\n事实（不含拆条的用时）：');
const registers = readProjectRegisters(new URL('../../', import.meta.url));
for (const times of [1, 4, 16]) {
  printRow(`分条方案 ×${times}`, prose.join('\n').repeat(times), measureFacts);
}
printRow('任务表', tables.join('\n'), measureFacts);

function printRow(name: string, text: string, measureText = measure): void {
  const megabytes = Buffer.byteLength(text) / 1e6;
  const milliseconds = median(Array.from({ length: runs + 1 }, () => measureText(text)).slice(1));
  const speed = megabytes / (milliseconds / 1000);
  console.log(
    [
      name.padEnd(16),
      megabytes.toFixed(2),
      'MB',
      milliseconds.toFixed(1),
      'ms',
      speed.toFixed(1),
      'MB/s',
    ].join('\t'),
  );
}

function measure(text: string): number {
  const start = performance.now();
  parsePlan(text, { plan: 'bench', file: 'bench.txt' });
  return performance.now() - start;
}

function measureFacts(text: string): number {
  const { clauses } = parsePlan(text, { plan: 'bench', file: 'bench.txt' });
  const start = performance.now();
  extractFacts(clauses, { text, file: 'bench.txt', adcode: null }, registers);
  return performance.now() - start;
}

function median(values: number[]): number {
  values.sort((one, other) => one - other);
  return values[values.length >> 1] ?? 0;
}
