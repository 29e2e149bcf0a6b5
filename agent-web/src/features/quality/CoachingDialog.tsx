import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { fullTime } from '../../ui/format'
import { FormDialog } from '../../ui/FormDialog'
import { Banner } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { BeforeAfterChart } from './BeforeAfterChart'

interface Props {
  one: api.Coaching
  me: api.Me
  onClose(): void
  /** @param goesOn the dialog stays open */
  onSaved(goesOn: boolean): void
}

const FEW = 3

/** What is to be learnt, what was agreed, and the calls before and after. */
export function CoachingDialog({ one, me, onClose, onSaved }: Props) {
  const { t } = useText()
  const say = useSay()
  const saving = useSaving()
  const [text, setText] = useState('')
  const [count, setCount] = useState(FEW)
  const coaches = (one.coachId === me.id || me.role === 'ADMIN') && me.role !== 'AGENT'
  const done = async (asked: () => Promise<unknown>, said: string, goesOn = false) => {
    if (!(await saving.save(asked))) return
    say(said)
    setText('')
    onSaved(goesOn)
  }
  if (!coaches || one.state === 'CLOSED') {
    const reads = me.role === 'AGENT' && one.state !== 'OPEN' && !one.readAt
    return (
      <Dialog
        title={one.title}
        onClose={onClose}
        foot={
          <>
            <Button onClick={onClose}>{t('coaching.close-window')}</Button>
            {reads && (
              <Button kind="go" data-testid="coaching-read" onClick={() => void done(() => api.readCoaching(one.id), t('coaching.read-said'))}>
                {t('coaching.read')}
              </Button>
            )}
          </>
        }
      >
        {saving.refused && (
          <Banner tone="bad" role="alert">
            {saving.refused.sentence}
          </Banner>
        )}
        <Story one={one} />
      </Dialog>
    )
  }
  const held = one.state === 'HELD'
  const submit = () => done(() => (held ? api.closeCoaching : api.holdCoaching)(one.id, { version: one.version, text }), t('coaching.saved'))
  return (
    <FormDialog wide title={one.title} saving={saving} fields={['text', 'count']} testId="coaching" saveText={t(held ? 'coaching.close' : 'coaching.hold')} onSave={submit} onClose={onClose}>
      <Story one={one} />
      {held && (
        <Field label={t('coaching.count')} hint={t('coaching.count-hint')} error={saving.at('count')}>
          <input type="number" inputMode="numeric" min={1} max={10} value={count} data-testid="coaching-count" onChange={(event) => setCount(Number(event.target.value))} />
        </Field>
      )}
      {held && (
        <div className="coaching__draw">
          <Button data-testid="coaching-draw" onClick={() => void done(() => api.followCoaching(one.id, count), t('coaching.drawn', { count }), true)}>
            {t('coaching.draw')}
          </Button>
        </div>
      )}
      <Field label={t(held ? 'coaching.result' : 'coaching.agreed')} hint={held ? undefined : t('coaching.agreed-hint')} error={saving.at('text')}>
        <textarea rows={3} maxLength={1000} value={text} data-testid="coaching-text" onChange={(event) => setText(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

function Story({ one }: { one: api.Coaching }) {
  const { t } = useText()
  const said: [string, string | null | undefined, string | null | undefined][] = [
    [t('coaching.goal'), one.goal, one.createdAt],
    [t('coaching.agreed'), one.agreed, one.heldAt],
    [t('coaching.read-at'), one.readAt && one.agentName, one.readAt],
    [t('coaching.result'), one.result, one.closedAt],
  ]
  return (
    <div className="whole coaching__story">
      <p>
        {one.agentName} · <a href={`#/quality?id=${one.evaluationId}`}>{t('coaching.score')}</a>
      </p>
      <ol className="score-history">
        {said.map(([name, text, at]) => text && (
          <li key={name}>
            <strong>{name}</strong> {text} <span className="quiet num">{at && fullTime(at)}</span>
          </li>
        ))}
      </ol>
      <BeforeAfterChart compared={one.compared} />
      {one.calls.length > 0 && (
        <>
          <h3>{t('coaching.calls')}</h3>
          <ul className="score-history">
            {one.calls.map(({ evaluationId, calledAt, total }) => (
              <li key={evaluationId} className="num">
                <a href={`#/quality?id=${evaluationId}`}>{fullTime(calledAt)}</a> {total == null ? t('coaching.unscored') : total.toFixed(1)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
