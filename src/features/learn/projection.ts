/** A stretch of the forty minutes, in minutes since the lesson began, with the slides that belong to it. */
export type TimedPart = ReturnType<typeof layTimeline>[number];

/** Lay the steps of a lesson one after the other on the clock. */
export function layTimeline(
  steps: readonly { minutes: number; what: string; slides: readonly string[] }[],
) {
  let clock = 0;
  return steps.map(({ minutes, what, slides }) => {
    const from = clock;
    clock += minutes;
    return { from, to: clock, what, slides };
  });
}

/**
 * Say how a lesson stands against its plan, for the one who gives it.
 *
 * @param seconds Since the lesson began.
 * @param slide Id of the slide that is shown.
 */
export function tellTime(parts: readonly TimedPart[], seconds: number, slide: string): string {
  const clock = [seconds / 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
  const part = parts.find(({ slides }) => slides.includes(slide));
  if (!part) return clock;
  const minutes = seconds / 60;
  const plan = `${clock}，${part.what} ${part.from}–${part.to} 分`;
  if (minutes > part.to) return `${plan}，慢 ${Math.ceil(minutes - part.to)} 分`;
  if (minutes < part.from) return `${plan}，快 ${Math.ceil(part.from - minutes)} 分`;
  return plan;
}

/** What a key, of a keyboard or of a remote, asks a projection to do. */
export type ProjectionAct = 'next' | 'previous' | 'first' | 'last' | 'black' | 'notes' | 'end';

const keys: Readonly<Record<string, ProjectionAct>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  B: 'black',
  '.': 'black',
  n: 'notes',
  N: 'notes',
  Escape: 'end',
};

/** Keys that a link, a button or a field needs for itself when it has the focus; a remote sends none of them. */
const ofControls: Readonly<Record<string, RegExp>> = {
  ' ': /^(?:a|button|select|input|summary)$/,
  Enter: /^(?:a|button|select|input|summary)$/,
};

/**
 * Read a key while something is projected.
 *
 * @param focused Name of the element that has the focus, in small letters: `select`.
 * @returns `undefined` where the key is left to the page.
 */
export function readKey(key: string, focused: string): ProjectionAct | undefined {
  // A slider or a list moves with these; the keys of a remote still turn the page.
  const isField = /^(?:select|input|textarea)$/.test(focused);
  if (isField && !/^(?:PageDown|PageUp|Escape)$/.test(key)) return undefined;
  if (ofControls[key]?.test(focused)) return undefined;
  return keys[key];
}
