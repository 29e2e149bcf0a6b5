const two = (n: number) => String(n).padStart(2, '0')

/** 65_000 -> 1:05, 3_661_000 -> 1:01:01. Never negative. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** A countdown shows the second that is still running: 400 ms left is 1, not 0. */
export const secondsLeft = (deadline: string, now: number) => Math.max(0, Math.ceil((Date.parse(deadline) - now) / 1000))

export const since = (iso: string, now: number) => clock(now - Date.parse(iso))

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

/** Today as 14:03, other days with their date: 11-21 14:03. */
export function shortTime(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  if (sameDay(at, now)) return time
  const day = `${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return at.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${at.getFullYear()}-${day} ${time}`
}

export function fullTime(iso: string): string {
  const at = new Date(iso)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** 14:03:07, today. */
export const timeOfDay = (iso: string) => fullTime(iso).slice(-8)

export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The day that was so many days before today. */
export function daysAgo(days: number): string {
  const at = new Date()
  at.setDate(at.getDate() - days)
  return dayOf(at)
}

/** The local day `2026-11-22` as the instants it begins and the next one begins, for `from` and `to`. */
export function dayBounds(day: string): { begins: string; ends: string } {
  const begins = new Date(`${day}T00:00:00`)
  const ends = new Date(begins)
  ends.setDate(ends.getDate() + 1)
  return { begins: begins.toISOString(), ends: ends.toISOString() }
}

/** From the beginning of one local day to the end of another, for `from` and `to`; without a day there is no limit. */
export const spanOf = ({ fromDay, toDay }: { fromDay: string; toDay: string }) => ({
  from: fromDay && dayBounds(fromDay).begins,
  to: toDay && dayBounds(toDay).ends,
})

export const percent = (share: number) => `${Math.round(share * 100)}%`

export const cleanNumber = (typed: string) => typed.replace(/[\s().\-–]/g, '')

/** What the switch may dial: digits, with one leading plus at most. */
export const isDialable = (number: string) => /^\+?[0-9]{2,20}$/.test(number)
