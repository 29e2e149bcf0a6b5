import { useEffect, useState } from 'react'
import { useDesk } from '../desk/useDesk'
import { CallPanel } from '../features/call/CallPanel'
import { ParkedCalls } from '../features/call/ParkedCalls'
import { CustomerCard } from '../features/customer/CustomerCard'
import { FollowUps } from '../features/follow-ups/FollowUps'
import { NewFollowUp } from '../features/follow-ups/NewFollowUp'
import { ScriptPanel } from '../features/script/ScriptPanel'
import { DialPad } from '../features/dial/DialPad'
import { RecentCalls } from '../features/history/RecentCalls'
import { Today } from '../features/history/Today'
import { Knowledge } from '../features/knowledge/Knowledge'
import { OfferCard } from '../features/offer/OfferCard'
import { NOTE_LIMIT } from '../features/wrap-up/useWrapUp'
import { WrapUp } from '../features/wrap-up/WrapUp'
import { useText } from '../languages/useText'
import { Field } from '../ui/Field'
import { Waiting } from '../ui/parts'
import { useSay } from '../ui/Toasts'
import type { KnownBy } from '../wire/desk'
import { Guidance } from './Guidance'
import { LastOutcomeLine } from './LastOutcomeLine'
import { Now } from './Now'
import { useLastCard } from './useLastCard'
import { useNoteDraft } from './useNoteDraft'
import { useSentDraft } from './useSentDraft'
import { mayDial, usePlaceCall } from './usePlaceCall'

export function DeskPage({ onCheck }: { onCheck(): void }) {
  const { t } = useText()
  const say = useSay()
  const { state } = useDesk()
  const view = state.view
  const last = useLastCard(view)
  const { dialNumber, dialCustomer } = usePlaceCall()
  const { draft, change, forget } = useNoteDraft(view?.call?.id ?? view?.wrapUp?.callId ?? null, view?.draft)
  useSentDraft(view?.call?.id ?? view?.wrapUp?.callId ?? null, draft)
  const [finished, setFinished] = useState(0)
  const subject = view?.offer ?? view?.call ?? view?.wrapUp ?? null
  const subjectId = view?.offer?.callId ?? view?.call?.id ?? view?.wrapUp?.callId ?? null

  // An offer needs the desk in sight, whatever page was open.
  const offerId = view?.offer?.id
  useEffect(() => {
    if (offerId) window.location.hash = '#/desk'
  }, [offerId])

  if (!view) return <Waiting label={t('desk.opening')} />
  const dialable = mayDial(view)
  const refreshKey = `${view.lastOutcome?.callId ?? ''} ${finished}`
  const dialFromList = async (by: KnownBy, ref: string) => {
    const refused = await dialCustomer(by, ref)
    if (refused) say(refused)
  }
  return (
    <div className="desk">
      <h1 className="unseen">{t('nav.desk')}</h1>
      <section className="desk__left">
        <Now view={view} />
        <ParkedCalls />
        <RecentCalls agentId={view.agent.id} refreshKey={refreshKey} onDial={dialable ? (call) => void dialFromList('CALL', call) : null} />
      </section>
      <div className="desk__centre">
        <OfferCard />
        <CallPanel>
          <div className="call-note">
            <Field label={t('call.note')}>
              <textarea rows={2} maxLength={NOTE_LIMIT} value={draft.note} data-testid="call-note" onChange={(event) => change({ note: event.target.value })} />
            </Field>
          </div>
        </CallPanel>
        {view.wrapUp && !view.call && (
          <WrapUp
            key={`wrap-up ${view.wrapUp.callId}`}
            wrapUp={view.wrapUp}
            code={draft.code}
            note={draft.note}
            onCode={(code) => change({ code })}
            onNote={(note) => change({ note })}
            onFinished={() => {
              forget()
              setFinished((n) => n + 1)
            }}
          >
            <NewFollowUp callId={view.wrapUp.callId} onAdded={() => setFinished((n) => n + 1)} />
          </WrapUp>
        )}
        {!subject && <LastOutcomeLine view={view} />}
        {subjectId && <ScriptPanel key={`script ${subjectId}`} callId={subjectId} />}
        {subject && subjectId ? (
          <CustomerCard callId={subjectId} number={subject.number} name={subject.name} {...(last?.callId === subjectId ? { card: last.card, entry: last.entry } : { card: null, entry: [] })} />
        ) : (
          <div className="desk__idle">
            <div className="desk__stack">
              <Guidance view={view} onCheck={onCheck} />
              <FollowUps refreshKey={refreshKey} onDial={dialable ? (id) => void dialFromList('FOLLOW_UP', String(id)) : null} />
              <Today refreshKey={refreshKey} />
            </div>
            <DialPad disabledBecause={dialable ? null : t('dial.not-now')} onDial={dialNumber} />
          </div>
        )}
      </div>
      <aside className="desk__right">
        <Knowledge />
      </aside>
    </div>
  )
}
