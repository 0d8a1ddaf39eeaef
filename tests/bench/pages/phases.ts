/** How long the parts of a build took, read from what Astro writes while it runs. */

/** A part of a build. */
export interface Phase {
  name: string;
  seconds: number;
}

const marks: readonly (readonly [sign: RegExp, ended: string])[] = [
  [/generating static routes/, '读入和打包'],
  [/\[build\] ✓ Completed/, '生成页面'],
  [/\[page-styles\]/, '合并样式'],
  [/\[pagefind-index\]/, '检索索引'],
  [/\[lesson-packs\]/, '课堂打包'],
  [/\[cards\]/, '分享卡片'],
  [/\[saved-sizes\]/, '离线大小'],
  [/\[service-worker\]/, '离线脚本'],
  [/\[check-links\]/, '链接检查'],
];

/** Tell the phases apart line by line; `seconds` is the time since the build began. */
export class PhaseReader {
  #next = 0;
  #since = 0;

  /** Read one line of the log, written at this time; the phase that it ends, if it ends one. */
  read(line: string, seconds: number): Phase | undefined {
    const at = marks.findIndex(([sign], index) => index >= this.#next && sign.test(line));
    const ended = marks[at]?.[1];
    // “Completed” stands also at the end of earlier steps.
    if (ended === undefined || (at > 0 && this.#next === 0)) return undefined;
    const phase = { name: ended, seconds: seconds - this.#since };
    this.#since = seconds;
    this.#next = at + 1;
    return phase;
  }
}
