const two = (n: number) => String(n).padStart(2, '0')

/** As a date-and-time field writes it: local, to the minute. */
export const localTime = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`

/** The usual promise: tomorrow at this hour, on the full hour. */
export function tomorrow(now: Date): Date {
  const at = new Date(now)
  at.setDate(at.getDate() + 1)
  at.setMinutes(0, 0, 0)
  return at
}
