/**
 * A mistake in what editors wrote. Its message names the place and the remedy; a trace through the program would only
 * hide them, so there is none.
 */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(message: string) {
    super(message);
    this.stack = '';
  }
}

/** Say of a content file that it is not there. */
export function describeMissing(file: string): string {
  return `${file}：找不到这个文件。\n    请从版本记录里恢复它。`;
}

/** Say of something where a content file ought to be that it is a folder or leads elsewhere. */
export function describeOdd(file: string): string {
  return `${file}：这是文件夹或链接，不是文件。\n    请删去它，或换成真的文件。`;
}

/** What a reader of content complains of, in a list of its own; anything but a mistake in the content is thrown on. */
export function mistakesIn(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ContentError) return [error.message];
    throw error;
  }
}
