const dayInId = /-(\d{4})(\d\d)(\d\d)$/;

/**
 * The day of a row in a calendar: the one that it has for itself, else the one with which its id ends, so that a long page does not
 * write every day twice; `null` where the text gives none.
 *
 * @example rowDay('gansu-c-3-1-1-11795-20161231', undefined) // '2016-12-31'
 */
export function rowDay(id: string, own: string | undefined): string | null {
  if (own !== undefined) return own;
  const [, ...parts] = dayInId.exec(id) ?? [];
  return parts.length > 0 ? parts.join('-') : null;
}
