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
