/** After so many days a channel has to be looked at again. */
export const freshDays = 180;

/** How many days lie between two ISO days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether something that was checked on a day is too old on another. */
export function isStale(checkedOn: string, today: string): boolean {
  return daysBetween(checkedOn, today) > freshDays;
}
