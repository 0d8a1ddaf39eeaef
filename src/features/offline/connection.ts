/** What some browsers tell about the reader's connection. */
export interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether the reader saves data or has a slow line: then nothing is fetched that was not asked for. */
export function isSparing(connection: Connection | undefined): boolean {
  return connection?.saveData === true || /^(?:slow-)?[23]g$/.test(connection?.effectiveType ?? '');
}
