import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fullTime } from '../../ui/format'
import { Banner, Panel, Pill } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { answerTo, choicesOf, criteriaOf } from './answers'
import { Reassign } from './Reassign'

interface Props {
  sheet: api.EvaluationSheet
  dispute: api.Dispute
  /** This person scores; an agent reads. */
  reviews: boolean
  onSaved(sheet: api.EvaluationSheet): void
}

type Decision = { answer: string; note: string }

/** What the agent says against it, and what is decided about each criterion. */
export function DisputePanel({ sheet, dispute, reviews, onSaved }: Props) {
  const { t, word } = useText()
  const say = useSay()
  const { save, saving, at, above } = useSaving()
  const [decisions, setDecisions] = useState<Readonly<Record<string, Decision>>>({})
  const criteria = criteriaOf(sheet.card)
  const { decide } = sheet.can
  const of = (id: string): Decision => decisions[id] ?? { answer: '', note: '' }
  const set = (id: string, part: Partial<Decision>) => setDecisions({ ...decisions, [id]: { ...of(id), ...part } })
  const fields = dispute.items.map(({ criterion }) => `items.${criterion}`)
  const submit = async () => {
    const items = dispute.items.map(({ criterion }) => {
      const { answer, note } = of(criterion)
      const comment = answerTo(sheet.answers, criterion).comment
      return answer === '' ? { criterion, note } : { criterion, note, answer: { value: answer, notApplicable: false, comment: note || comment } }
    })
    const saved = await save(() => api.decideDispute(sheet.id, items))
    if (!saved) return
    say(t('dispute.decided'))
    onSaved(saved)
  }
  const general = above(fields)
  return (
    <Panel
      title={
        <>
          {t('dispute.panel')} <Pill tone={dispute.decidedAt ? 'ready' : 'ring'}>{t(dispute.decidedAt ? 'dispute.closed' : 'dispute.open')}</Pill>
        </>
      }
    >
      <p className="quiet">
        {dispute.decidedAt ? t('dispute.decided-by', { by: dispute.decidedByName ?? '', at: fullTime(dispute.decidedAt) }) : t('dispute.raised-at', { at: fullTime(dispute.raisedAt) })}
      </p>
      {general && (
        <Banner tone="bad" role="alert">
          {general}
        </Banner>
      )}
      <ul className="disputed">
        {dispute.items.map((item) => {
          const criterion = criteria.find(({ id }) => id === item.criterion)
          return (
            <li key={item.criterion}>
              <strong>{criterion?.title ?? item.criterion}</strong>
              <p>{t('dispute.says', { reason: item.reason })}</p>
              {item.changed != null && (
                <p>
                  <Pill tone={item.changed ? 'ready' : 'off'}>{t(item.changed ? 'dispute.changed' : 'dispute.upheld')}</Pill> {item.answer}
                </p>
              )}
              {decide && criterion && (
                <>
                  <Field label={t('dispute.counts')}>
                    <select value={of(item.criterion).answer} data-testid={`decide-${item.criterion}`} onChange={(event) => set(item.criterion, { answer: event.target.value })}>
                      <option value="">{t('dispute.stands')}</option>
                      {choicesOf(criterion).map((choice) => (
                        <option key={choice} value={choice}>
                          {t('dispute.counts-instead', { answer: criterion.kind === 'YES_NO' ? word('score', choice) : choice })}
                        </option>
                      ))}
                    </select>
                  </Field>
                  <Field label={t('dispute.note')} error={at(`items.${item.criterion}`)}>
                    <textarea rows={2} maxLength={1000} value={of(item.criterion).note} data-testid={`decide-note-${item.criterion}`} onChange={(event) => set(item.criterion, { note: event.target.value })} />
                  </Field>
                </>
              )}
            </li>
          )
        })}
      </ul>
      {reviews && !dispute.decidedAt && <Reassign sheet={sheet} dispute={dispute} onSaved={onSaved} />}
      {decide && (
        <Button kind="main" disabled={saving} data-testid="decide-save" onClick={() => void submit()}>
          {t('dispute.decide')}
        </Button>
      )}
    </Panel>
  )
}
