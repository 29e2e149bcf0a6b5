import type { BoardView } from './board'
import type { DeskUpdate, DeskView, SlugParams } from './desk'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isObjectOrNothing = (value: unknown) => value == null || isObject(value)

function paramsOf(frame: Json): SlugParams {
  return isObject(frame.params) ? frame.params : {}
}

function isDeskView(view: unknown): view is DeskView {
  return (
    isObject(view) &&
    typeof view.version === 'number' &&
    typeof view.now === 'string' &&
    isObject(view.agent) &&
    typeof view.agent.state === 'string' &&
    [view.offer, view.call, view.wrapUp, view.lastOutcome].every(isObjectOrNothing)
  )
}

/** What a server leaves out when it is empty reads as empty. */
const filled = (view: DeskView): DeskView => ({
  ...view,
  offer: view.offer ?? null,
  call: view.call ?? null,
  wrapUp: view.wrapUp ?? null,
  lastOutcome: view.lastOutcome ?? null,
})

function isBoardView(view: unknown): view is BoardView {
  return isObject(view) && Array.isArray(view.queues) && Array.isArray(view.agents) && Array.isArray(view.teams) && Array.isArray(view.alarms)
}

/** Null for a frame we do not know: a newer server may say more than this page understands. */
export function decodeDeskUpdate(text: string): DeskUpdate | null {
  let frame: unknown
  try {
    frame = JSON.parse(text)
  } catch {
    return null
  }
  if (!isObject(frame)) return null
  switch (frame.type) {
    case 'done':
      return typeof frame.id === 'number' ? { type: 'done', id: frame.id } : null
    case 'refused':
      return typeof frame.id === 'number' && typeof frame.slug === 'string'
        ? { type: 'refused', id: frame.id, slug: frame.slug, params: paramsOf(frame) }
        : null
    case 'superseded':
      return { type: 'superseded' }
    case 'notice':
      return typeof frame.slug === 'string' ? { type: 'notice', slug: frame.slug, params: paramsOf(frame) } : null
    case 'desk':
      return isDeskView(frame.view) ? { type: 'desk', view: filled(frame.view) } : null
    case 'board':
      return isBoardView(frame.view) ? { type: 'board', view: frame.view } : null
    default:
      return null
  }
}
