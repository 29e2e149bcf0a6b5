import { fullTime } from '../../ui/format'

/** As a date-and-time field writes it: local, to the minute. */
export const localTime = (at: Date) => fullTime(at.toISOString()).slice(0, 16).replace(' ', 'T')

/** The usual promise: tomorrow at this hour, on the full hour. */
export function tomorrow(now: Date): Date {
  const at = new Date(now)
  at.setDate(at.getDate() + 1)
  at.setMinutes(0, 0, 0)
  return at
}
