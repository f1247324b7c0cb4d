/** Twips (twentieths of a point) of a length; Word takes whole ones only. */
export function ptToTwips(pt: number): number {
  return Math.round(pt * 20);
}

export function mmToTwips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}
