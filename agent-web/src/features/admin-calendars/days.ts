import type { CalendarDraft } from '../../wire/api'

export type Days = CalendarDraft['days']

/** In their order; those without a date yet come last. */
export const byDate = (days: Days): Days => days.toSorted((a, b) => Number(a.date === '') - Number(b.date === '') || a.date.localeCompare(b.date))
