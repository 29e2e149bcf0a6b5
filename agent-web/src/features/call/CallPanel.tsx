import { useState, type ReactNode } from 'react'
import { useDesk, useServerNow } from '../../desk/useDesk'
import { useText, type TextKey } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { since } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { bind, KEYS, useKeys } from '../../ui/keys'
import { Pill, Vip } from '../../ui/parts'
import type { ConsultEndWord, DeskCall, DeskTransfer } from '../../wire/desk'
import { ConsultStrip } from './ConsultStrip'
import { Keypad } from './Keypad'
import { RecordingStrip } from './RecordingStrip'
import { mayHold, shownCall } from './shownCall'
import { TransferDialog } from './TransferDialog'
import { useCall } from './useCall'
import { useControl } from './useControl'
import './call.css'

/** The call, its state in a word with its seconds, and what can be done with it. */
export function CallPanel({ children }: { children?: ReactNode }) {
  const { t } = useText()
  const { state } = useDesk()
  const { call, phone, held, hangingUp, hangUp, toggleHold, toggleMute, press } = useCall()
  const control = useControl(call)
  const [keypad, setKeypad] = useState(false)
  const [transferring, setTransferring] = useState(false)
  const shown = call && shownCall(call, phone)
  const live = shown?.live === true && phone.sound === 'up'
  const settling = phone.hold === 'holding' || phone.hold === 'resuming'
  useKeys({
    ...bind(KEYS.mute, live && toggleMute),
    ...bind(KEYS.hold, live && call !== null && mayHold(call) && !settling && toggleHold),
    ...bind(KEYS.transfer, control.mayTransfer && (() => setTransferring(true))),
    ...bind(KEYS.park, control.park ?? undefined),
    ...bind(KEYS.keypad, live && (() => setKeypad(!keypad))),
    ...bind(KEYS.hangUp, call !== null && !hangingUp && hangUp),
  })
  if (!call || !shown) return null
  return (
    <section className={`panel call call--${shown.tone}`} aria-label={t('call.title')} data-testid="call" data-state={call.state} data-call={call.id}>
      <header className="call__head">
        <CallFacts call={call} />
        <div className="call__state">
          <Pill tone={shown.tone} role="status" data-testid="call-state">
            {t(shown.word)}
          </Pill>
          <CallClock call={call} />
        </div>
      </header>
      {state.link === 'lost' && (
        <p className="call__apart" role="status" data-testid="call-apart">
          <Icon name="link" size={16} />
          {t('call.apart')}
        </p>
      )}
      <div className="call__controls">
        <Button big icon={phone.muted ? 'microphoneOff' : 'microphone'} shortcut="M" aria-pressed={phone.muted} disabled={!live} data-testid="mute" onClick={toggleMute}>
          {t(phone.muted ? 'call.unmute' : 'call.mute')}
        </Button>
        <Button big icon={held ? 'play' : 'pause'} shortcut="H" aria-pressed={held} disabled={!live || settling || !mayHold(call)} data-testid="hold" onClick={toggleHold}>
          {t(held ? 'call.resume' : 'call.hold')}
        </Button>
        <Button big icon="keypad" shortcut="K" aria-pressed={keypad} disabled={!live} data-testid="keypad" onClick={() => setKeypad(!keypad)}>
          {t('call.keypad')}
        </Button>
        <Button big icon="transfer" shortcut="T" disabled={!control.mayTransfer} data-testid="transfer" onClick={() => setTransferring(true)}>
          {t('control.transfer')}
        </Button>
        <Button big icon="desk" shortcut="P" disabled={!control.park} data-testid="park" onClick={() => control.park?.()}>
          {t('control.park')}
        </Button>
        <Button big kind="stop" icon="hangUp" shortcut="E" disabled={hangingUp} data-testid="hang-up" onClick={hangUp}>
          {t(hangingUp ? 'call.hanging-up' : call.state === 'CONFERENCE' ? 'control.leave' : 'call.hang-up')}
        </Button>
      </div>
      <RecordingStrip call={call} control={control} />
      {call.consult && <ConsultStrip call={call} consult={call.consult} control={control} />}
      {!call.consult && call.consultEnd && (
        <p className="consult__line" role="status" data-testid="consult-ended" data-why={call.consultEnd.why}>
          <Icon name="note" size={16} />
          {t(ENDED[call.consultEnd.why], { with: call.consultEnd.with })}
        </p>
      )}
      <HandedOn transfers={call.transfers} />
      {live && phone.muted && (
        <p className="call__apart" role="status" data-testid="call-muted">
          <Icon name="microphoneOff" size={16} />
          {t('call.muted')}
        </p>
      )}
      {keypad && live && <Keypad onPress={press} />}
      {transferring && control.mayTransfer && <TransferDialog onClose={() => setTransferring(false)} onSend={control.send} />}
      {children}
    </section>
  )
}

const ENDED: Record<ConsultEndWord, TextKey> = {
  NO_ANSWER: 'control.ended.NO_ANSWER',
  DECLINED: 'control.ended.DECLINED',
  UNREACHABLE: 'control.ended.UNREACHABLE',
  CANCELED: 'control.ended.CANCELED',
  TARGET_LEFT: 'control.ended.TARGET_LEFT',
  AGENT_LOST: 'control.ended.AGENT_LOST',
  UNSEEN: 'control.ended.UNSEEN',
}

/** Who handed the call on, with the words for the next. */
function HandedOn({ transfers }: { transfers: DeskTransfer[] | undefined }) {
  const { t } = useText()
  const last = transfers?.at(-1)
  if (!last) return null
  return (
    <p className="consult__line" data-testid="handed-on">
      <Icon name="transfer" size={16} />
      {[t('control.handed-on', { from: last.from }), last.note].filter(Boolean).join(' · ')}
    </p>
  )
}

function CallFacts({ call }: { call: DeskCall }) {
  const { t } = useText()
  const name = call.card?.customerId != null ? call.card.name : call.name
  return (
    <div className="call__who">
      <p className="call__name">
        <strong className="one-line">{name || call.number}</strong>
        {call.card?.vip && <Vip />}
        {call.recording && (
          <span className={`call__recording${call.pause?.stage === 'PAUSED' ? ' call__recording--paused' : ''}`} data-testid="recording-light">
            {t(call.pause?.stage === 'PAUSED' ? 'pause.paused-light' : 'call.recording')}
          </span>
        )}
      </p>
      <p className="quiet num one-line">
        {[t(call.direction === 'INBOUND' ? 'call.inbound' : 'call.outbound'), name && call.number, call.queue].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

function CallClock({ call }: { call: DeskCall }) {
  const now = useServerNow()
  return (
    <time className="call__clock num" data-testid="call-clock">
      {since(call.connectedAt ?? call.since, now)}
    </time>
  )
}
