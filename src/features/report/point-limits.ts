/** The part of the earth within which a point is taken: the map's first view. */
export const pointLimits = { south: 3, west: 73, north: 54, east: 136 } as const;

/** Whether words hold a point that a map would show, latitude or longitude first, in degrees. */
export function isPoint(text: string): boolean {
  const [one, other] = (text.match(/\d{1,3}(?:\.\d+)?/g) ?? []).map(Number);
  if (one === undefined || other === undefined) return false;
  const minutes = /[′'分]/.test(text);
  return minutes || isWithin(one, other) || isWithin(other, one);
}

/** Whether a point in degrees lies within the limits. */
export function isWithin(lat: number, lon: number): boolean {
  const { south, west, north, east } = pointLimits;
  return lat >= south && lat <= north && lon >= west && lon <= east;
}
