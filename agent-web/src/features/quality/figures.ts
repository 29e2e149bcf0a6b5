import { dayBounds, dayOf } from '../../ui/format'
import { queryString, type Query } from '../../wire/http'
import type { Figure } from '../../wire/api'

export const GROUPS = ['AGENT', 'TEAM', 'QUEUE', 'REVIEWER', 'CODE', 'CARD', 'WEEK', 'MONTH', 'CRITERION'] as const
export type Group = (typeof GROUPS)[number]

/** All states in which there is a score. */
const SCORED = 'SUBMITTED,PUBLISHED,ACKNOWLEDGED,DISPUTED,RESOLVED'

/** The filter that finds exactly the evaluations a figure was made of. */
export function behind(by: Group, key: string, span: { from: string; to: string }, cardId: string): Query {
  const query: Query = { states: SCORED, ...span, cardId }
  switch (by) {
    case 'AGENT':
      return { ...query, agentId: key }
    case 'TEAM':
      return { ...query, teamId: key }
    case 'QUEUE':
      return { ...query, queueId: key }
    case 'REVIEWER':
      return { ...query, reviewerId: key }
    case 'CODE':
      return { ...query, code: key }
    case 'CARD':
      return { ...query, cardId: key }
    case 'WEEK':
      return { ...query, ...within(weekOf(key), span) }
    case 'MONTH':
      return { ...query, ...within(monthOf(key), span) }
    case 'CRITERION': {
      const [card = '', criterion = ''] = key.split(' ')
      return { ...query, cardId: card, criterion }
    }
  }
}

function weekOf(monday: string): { from: string; to: string } {
  const last = new Date(`${monday}T12:00:00`)
  last.setDate(last.getDate() + 6)
  return { from: dayBounds(monday).begins, to: dayBounds(dayOf(last)).ends }
}

/** @param month as 2026-11 */
function monthOf(month: string): { from: string; to: string } {
  const last = new Date(`${month}-01T12:00:00`)
  last.setMonth(last.getMonth() + 1, 0)
  return { from: dayBounds(`${month}-01`).begins, to: dayBounds(dayOf(last)).ends }
}

/** A week or month at the edge of what was asked has only its days within. */
const within = (week: { from: string; to: string }, span: { from: string; to: string }) => ({
  from: week.from > span.from ? week.from : span.from,
  to: week.to < span.to ? week.to : span.to,
})

export const listHref = (query: Query) => `#/quality${queryString(query)}`

/** How far from the best one is certainly worse; `null` where the sample does not say. */
export const placeOf = ({ rank }: Figure) => rank ?? null

/** Whether the first is certainly better than the second: their intervals do not touch. */
export function separable(a: Figure, b: Figure): boolean {
  const [x, y] = [a.estimate, b.estimate]
  if (x.low == null || x.high == null || y.low == null || y.high == null) return false
  return x.low > y.high || y.low > x.high
}
