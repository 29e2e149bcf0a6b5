import type { CallRecord } from '../../wire/api'

/** Answered inbound, placed outbound, and the time talked in both. The average is over calls that were talked in. */
export function todayOf(calls: readonly Pick<CallRecord, 'direction' | 'outcome' | 'talkMs'>[]) {
  const talked = calls.filter(({ outcome }) => outcome === 'ANSWERED')
  const talkedMs = talked.reduce((sum, { talkMs }) => sum + talkMs, 0)
  return {
    answered: talked.filter(({ direction }) => direction === 'INBOUND').length,
    placed: calls.filter(({ direction }) => direction === 'OUTBOUND').length,
    talkedMs,
    averageMs: talked.length === 0 ? null : talkedMs / talked.length,
  }
}
