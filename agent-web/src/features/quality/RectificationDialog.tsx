import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { fullTime } from '../../ui/format'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

interface Props {
  one: api.Rectification
  me: api.Me
  onClose(): void
  onSaved(): void
}

/** What may be done by whom: who leads answers for the team, who did not answer checks. */
function todo({ state, escalated, steps }: api.Rectification, me: api.Me): 'answer' | 'check' | null {
  if (state === 'RAISED') return me.role === 'SUPERVISOR' || (me.role === 'ADMIN' && !escalated) ? 'answer' : null
  if (state !== 'ANSWERED' || steps.findLast(({ step }) => step === 'ANSWERED')?.by === me.id) return null
  return me.role === 'ADMIN' || (me.role === 'REVIEWER' && !escalated) ? 'check' : null
}

/** All that was said about it, and what this person may say next. */
export function RectificationDialog({ one, me, onClose, onSaved }: Props) {
  const { t } = useText()
  const say = useSay()
  const saving = useSaving()
  const [text, setText] = useState('')
  const [accepted, setAccepted] = useState(true)
  const may = todo(one, me)
  const submit = async () => {
    const { id, version } = one
    const saved = await saving.save(() => (may === 'answer' ? api.answerRectification(id, { version, text }) : api.checkRectification(id, { version, accepted, text })))
    if (!saved) return
    say(t('rectification.saved'))
    onSaved()
  }
  if (!may) {
    return (
      <Dialog title={one.title} onClose={onClose} foot={<Button onClick={onClose}>{t('rectification.close')}</Button>}>
        <Said one={one} />
        {one.state !== 'CLOSED' && <p className="field__hint">{t(one.state === 'RAISED' ? 'rectification.waits-answer' : one.escalated ? 'rectification.waits-admin' : 'rectification.waits-check')}</p>}
      </Dialog>
    )
  }
  return (
    <FormDialog title={one.title} saving={saving} fields={['text']} testId="rectification" saveText={t(may === 'answer' ? 'rectification.answer' : 'rectification.check')} onSave={submit} onClose={onClose}>
      <Said one={one} />
      {may === 'check' && (
        <Field label={t('rectification.verdict')}>
          <select value={String(accepted)} data-testid="rectification-accepted" onChange={(event) => setAccepted(event.target.value === 'true')}>
            <option value="true">{t('rectification.accept')}</option>
            <option value="false">{t('rectification.return')}</option>
          </select>
        </Field>
      )}
      <Field label={t(may === 'answer' ? 'rectification.measures' : 'rectification.found')} error={saving.at('text')}>
        <textarea rows={3} maxLength={1000} value={text} data-testid="rectification-text" onChange={(event) => setText(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

function Said({ one }: { one: api.Rectification }) {
  const { t, word } = useText()
  return (
    <>
      <p>
        {one.agentName} · <a href={`#/quality?id=${one.evaluationId}`}>{t('rectification.score')}</a>
      </p>
      <ol className="score-history">
        {one.steps.map(({ step, text, byName, at }) => (
          <li key={at}>
            <strong>{word('rectification-step', step)}</strong> {text} <span className="quiet num">{[byName, fullTime(at)].join(' · ')}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
