import { useDesk, useServerNow } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { since } from '../../ui/format'
import { Panel } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'

/** Calls that anybody of the team may pick up; one's own are named so. */
export function ParkedCalls() {
  const { t, refusal } = useText()
  const { state, send } = useDesk()
  const say = useSay()
  const now = useServerNow()
  const parked = state.view?.parked ?? []
  const free = state.view !== null && !state.view.call && !state.view.offer && (state.view.agent.state === 'READY' || state.view.agent.state === 'NOT_READY')
  if (parked.length === 0) return null
  const pickUp = async (callId: string) => {
    const said = await send({ type: 'pickUp', callId })
    if (!said.ok) say(refusal(said.slug, said.params))
  }
  return (
    <Panel title={t('control.parked')} data-testid="parked-calls">
      <ul className="parked">
        {parked.map((call) => (
          <li key={call.callId} className="parked__call" data-testid="parked-call">
            <span className="parked__who">
              <strong className="one-line">{call.name || call.number}</strong>
              <span className="quiet num">
                {call.mine ? t('control.parked-by-me') : t('control.parked-by', { by: call.by })} · {since(call.since, now)}
              </span>
            </span>
            <Button kind="go" icon="phone" disabled={!free} data-testid="pick-up" onClick={() => void pickUp(call.callId)}>
              {t('control.pick-up')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
