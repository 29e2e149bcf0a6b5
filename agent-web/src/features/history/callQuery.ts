import { dayOf, daysAgo } from '../../ui/format'
import { OUTCOMES, type CallFilter } from './CallFilters'

/** What to show first: a week, or what the address asks for, as a number of the desk that was pressed does. */
export function filterOf(hash: string): CallFilter {
  const asked = new URLSearchParams(hash.includes('?') ? hash.slice(hash.indexOf('?') + 1) : '')
  const oneOf = (name: string, all: readonly string[]) => all.find((word) => word === asked.get(name)) ?? ''
  const today = dayOf(new Date())
  return {
    fromDay: asked.get('day') === 'today' ? today : daysAgo(6),
    toDay: today,
    number: '',
    direction: oneOf('direction', ['INBOUND', 'OUTBOUND']),
    outcome: oneOf('outcome', OUTCOMES),
  }
}

/** The address of today's calls of a kind. */
export const todaysCalls = (kind: Partial<Pick<CallFilter, 'direction' | 'outcome'>>) => `#/calls?${new URLSearchParams({ day: 'today', ...kind }).toString()}`
