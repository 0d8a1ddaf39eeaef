/**
 * `npm run bench:places`: how long the place box takes to read its names and to answer a keystroke.
 *
 * Every beginning of every golden query is asked, as a reader types it, with the towns of the provinces loaded; times are also given for a processor four times
 * slower than this one.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { readGazetteer, readPairs, readTraditional } from '../../src/features/places/gazetteer.ts';
import { getPlaceFiles } from '../../src/features/places/places.query.ts';
import { resolve } from '../../src/features/places/resolve.ts';
import { readSounds } from '../../src/features/places/sounds.ts';
import { createTowns, readTowns } from '../../src/features/places/towns.ts';
import type { Options } from '../../src/features/places/types.ts';

const slower = 4;
const rounds = 5;
const file = new URL('../fixtures/places/golden.json', import.meta.url);
const golden = JSON.parse(readFileSync(file, 'utf8')) as { q: string; where: Options['where'] }[];
const files = getPlaceFiles();
const textOf = (name: string): string => {
  const text = files[name];
  return typeof text === 'string' ? text : '';
};

console.log(`Node ${process.version}，${cpus().length} 核（${cpus()[0]?.model ?? '未知处理器'}）`);
const cold = timed(() => readGazetteer(textOf('core')));
tell('读地名，第一次', cold.milliseconds);
let longest = 0;
let from = performance.now();
const sounds = await readSounds(
  cold.value,
  { pinyin: textOf('pinyin'), more: textOf('sound') },
  () => {
    longest = Math.max(longest, performance.now() - from);
    from = performance.now();
    return Promise.resolve();
  },
);
tell('读读音，第一次，最长的一段', longest);
const towns = createTowns();
const options = {
  sounds,
  traditional: readTraditional(textOf('traditional')),
  oldCodes: readPairs(textOf('codes')),
  towns,
};
const largest = Object.keys(files)
  .filter((name) => name.startsWith('towns/'))
  .reduce((one, other) => (textOf(other).length > textOf(one).length ? other : one));
tell(`读一个省的乡镇（${largest}），第一次`, timed(() => readTowns(textOf(largest))).milliseconds);
// Those that the queries ask for are all there, as for a reader who has typed them before.
for (const { q, where } of golden) {
  const { wants = '' } = resolve(q, cold.value, { ...options, where });
  if (wants.startsWith('town')) towns.read(wants, textOf(wants));
}
const first = timed(() => resolve('资阳燕江区', cold.value, { ...options, where: 'place' }));
tell('第一次按键', first.milliseconds);
const keystrokes = golden.flatMap(({ q, where }) =>
  [...q].map((_, at) => ({ text: q.slice(0, at + 1), where })),
);
const best = keystrokes
  .map(({ text, where }) =>
    Math.min(
      ...Array.from(
        { length: rounds },
        () => timed(() => resolve(text, cold.value, { ...options, where })).milliseconds,
      ),
    ),
  )
  .sort((one, other) => one - other);
tell(`按键 ${best.length} 次，中位`, best[Math.floor(best.length / 2)] ?? 0);
tell('按键，最慢', best.at(-1) ?? 0);

function timed<Value>(run: () => Value): { value: Value; milliseconds: number } {
  const start = performance.now();
  const value = run();
  return { value, milliseconds: performance.now() - start };
}

function tell(what: string, milliseconds: number): void {
  const slow = milliseconds * slower;
  console.log(`${what}：${milliseconds.toFixed(2)} 毫秒；慢 ${slower} 倍：${slow.toFixed(1)} 毫秒`);
}
