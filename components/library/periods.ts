/** How long ago an article may have been saved, in days. */
export const periods = { day: 1, week: 7, month: 31, year: 366 } as const

export type Period = keyof typeof periods

/** When a period that ends now began: at the beginning of its first day. */
export function savedFrom(period: Period, now = new Date()): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - periods[period] + 1).getTime()
}
