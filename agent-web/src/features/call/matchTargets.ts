import type { TransferTargets } from '../../wire/api'
import type { TransferTarget } from '../../wire/desk'
import { cleanNumber, isDialable } from '../../ui/format'

export interface Choice {
  key: string
  to: TransferTarget
  name: string
  kind: 'agent' | 'queue' | 'menu' | 'number'
  /** An agent's state, or how a queue stands. */
  state: string | null
  waiting: number
  agentsReady: number
  mayConsult: boolean
  mayTransfer: boolean
}

/** Who fits what was typed: those who can be asked now come first; a whole number can always be dialed. */
export function matchTargets(targets: TransferTargets | null, typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase()
  const fits = (name: string) => name.toLowerCase().includes(wanted)
  const agents = (targets?.agents ?? [])
    .filter(({ name, state }) => fits(name) && state !== 'LOGGED_OUT')
    .map(
      ({ id, name, state, free }): Choice => ({ key: `a${id}`, to: { agentId: id }, name, kind: 'agent', state, waiting: 0, agentsReady: 0, mayConsult: free, mayTransfer: free && state === 'READY' }),
    )
  const queues = (targets?.queues ?? [])
    .filter(({ name }) => fits(name))
    .map(
      ({ id, name, waiting, agentsReady }): Choice => ({ key: `q${id}`, to: { queueId: id }, name, kind: 'queue', state: null, waiting, agentsReady, mayConsult: agentsReady > 0, mayTransfer: true }),
    )
  const menus = (targets?.menus ?? [])
    .filter(({ name }) => fits(name))
    .map(({ id, name }): Choice => ({ key: `m${id}`, to: { menuId: id }, name, kind: 'menu', state: null, waiting: 0, agentsReady: 0, mayConsult: false, mayTransfer: true }))
  const number = cleanNumber(typed)
  const outside: Choice[] = isDialable(number)
    ? [{ key: 'n', to: { number }, name: number, kind: 'number', state: null, waiting: 0, agentsReady: 0, mayConsult: true, mayTransfer: true }]
    : []
  const rank = (choice: Choice) => (choice.mayTransfer ? 0 : choice.mayConsult ? 1 : 2)
  return [...outside, ...agents.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)), ...queues, ...menus]
}
