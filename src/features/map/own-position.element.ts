import type { LonLat } from './types.ts';

/** What became of the question where the reader is. */
export type OwnPosition = { point: LonLat } | { problem: string };

const waitMilliseconds = 15_000;
const denied = 1;

/** Ask the browser where the reader is. The answer stays here: it is neither sent nor stored. */
export function askOwnPosition(): Promise<OwnPosition> {
  if (!('geolocation' in navigator))
    return Promise.resolve({ problem: '这个浏览器不提供位置。可以在左边选一个地区。' });
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ point: { lon: coords.longitude, lat: coords.latitude } }),
      ({ code }) => resolve({ problem: explain(code) }),
      { maximumAge: 0, timeout: waitMilliseconds },
    );
  });
}

function explain(code: number): string {
  return code === denied
    ? '没有得到允许，位置没有读取。不要紧，选一个地区也能算。'
    : '设备现在给不出位置。不要紧，选一个地区也能算。';
}
