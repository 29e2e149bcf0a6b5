import { useRef } from 'react'
import type { CustomerCard, DeskView, EntryInput } from '../wire/desk'

interface Shown {
  callId: string
  card: CustomerCard | null
  /** What he typed or chose before his queue. */
  entry: EntryInput[]
}

/** What is known of the customer stays on the screen from the offer to the end of the wrap-up, also where a view leaves it out. */
export function useLastCard(view: DeskView | null): Shown | null {
  const last = useRef<Shown | null>(null)
  const note = (callId: string, card: CustomerCard | null | undefined, entry?: EntryInput[]) => {
    const before = last.current?.callId === callId ? last.current : null
    last.current = { callId, card: card ?? before?.card ?? null, entry: entry ?? before?.entry ?? [] }
  }
  if (view?.offer) note(view.offer.callId, view.offer.card, view.offer.entry)
  else if (view?.call) note(view.call.id, view.call.card, view.call.entry)
  else if (view?.wrapUp) note(view.wrapUp.callId, view.wrapUp.card, view.wrapUp.entry)
  return last.current
}
