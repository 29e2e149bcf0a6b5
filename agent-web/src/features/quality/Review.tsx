import { useEffect, useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { fullTime } from '../../ui/format'
import { LeaveDialog } from '../../ui/LeaveDialog'
import { Banner, Failed, Panel, Waiting } from '../../ui/parts'
import { Player } from '../../ui/player/Player'
import { usePlayer } from '../../ui/player/usePlayer'
import { useKeys } from '../../ui/keys'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import { useUnsaved } from '../../ui/useUnsaved'
import * as api from '../../wire/api'
import { ArrangeCoaching } from './ArrangeCoaching'
import { DisputeForm } from './DisputeForm'
import { DisputePanel } from './DisputePanel'
import { RaiseRectification } from './RaiseRectification'
import { Remarks } from './Remarks'
import { ScoreForm } from './ScoreForm'
import { StatePill } from './StatePill'
import { SubmitDialog } from './SubmitDialog'
import { Total } from './Total'
import { useDraft } from './useDraft'

interface Props {
  id: string
  asRole: api.Role
  onClose(): void
  /** Goes to the next one in this person's own queue. */
  onNext(id: string): void
}

export function Review({ id, ...rest }: Props) {
  const { data, failure, reload } = useLoaded(`evaluation ${id}`, (signal) => api.evaluation(id, signal))
  if (failure && !data) {
    return <Failed failure={failure} onRetry={reload} />
  }
  // While the next one comes, what was loaded is the one before.
  return data?.id === id ? <Reviewing key={id} first={data} {...rest} /> : <Waiting />
}

function Reviewing({ first, asRole, onClose, onNext }: Omit<Props, 'id'> & { first: api.EvaluationSheet }) {
  const { t, why } = useText()
  const say = useSay()
  const [sheet, setSheet] = useState(first)
  const [open, setOpen] = useState<'submit' | 'dispute' | null>(null)
  const draft = useDraft(first, setSheet)
  const saving = useSaving()
  const control = usePlayer()
  const scores = sheet.can.score
  const unsaved = useUnsaved(scores && draft.state !== 'saved')
  const answers = scores ? draft.answers : sheet.answers
  const refusedAt = /^answers\.(.+)$/.exec(saving.field ?? '')?.[1]
  const refused = refusedAt && saving.refused ? { criterion: refusedAt, sentence: saving.refused.sentence } : null

  const next = async () => {
    const { id } = await api.nextEvaluation(sheet.id)
    if (id) onNext(id)
    else say(t('score.nothing-left'))
  }
  const submit = async (releaseAt: string | null) => {
    // What was answered last is not saved, and the reason stands above the page: an older draft is not what is meant.
    if (!(await draft.flush())) return setOpen(null)
    const saved = await saving.save(() => api.submitEvaluation(sheet.id, draft.version(), releaseAt), (refusal) => refusal.field !== 'releaseAt' && setOpen(null))
    if (!saved) return
    setSheet(saved)
    setOpen(null)
    say(t(sheet.origin === 'CALIBRATION' ? 'calibration.submitted-blind' : releaseAt ? 'score.submitted-later' : 'score.submitted'))
  }
  const sign = async () => {
    const saved = await saving.save(() => api.acknowledgeEvaluation(sheet.id))
    if (!saved) return
    setSheet(saved)
    say(t('score.signed'))
  }
  // An agent's page lies over the desk, whose own keys go on.
  const reviews = asRole !== 'AGENT'
  useKeys({ J: reviews && (() => control.skip(-5)), K: reviews && control.toggle, L: reviews && (() => control.skip(5)), ']': reviews && (() => void next()) })
  // Also from within a text: the keys of a form are not for the call.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => void (scores && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && setOpen('submit'))
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [scores])

  const general = saving.above(refused ? [saving.field ?? ''] : open === 'submit' ? ['releaseAt'] : [])
  return (
    <div className="page review" data-testid="review" data-draft={draft.state}>
      <div className="page__head">
        <h1>
          {sheet.recording.agentName} <StatePill {...sheet} />
        </h1>
        <div className="page__tools">
          <span className="quiet" role="status">
            {scores && t(`score.draft-${draft.state}`)}
          </span>
          <Button icon="back" data-testid="review-close" onClick={() => unsaved.leave(onClose)}>
            {t('score.close')}
          </Button>
          {reviews && (
            <Button shortcut="]" data-testid="review-next" onClick={() => unsaved.leave(() => void next())}>
              {t('score.next')}
            </Button>
          )}
          {sheet.can.dispute && (
            <Button data-testid="review-dispute" onClick={() => setOpen('dispute')}>
              {t('dispute.raise')}
            </Button>
          )}
          {sheet.can.sign && (
            <Button kind="go" data-testid="review-sign" onClick={() => void sign()}>
              {t('score.sign')}
            </Button>
          )}
          {scores && (
            <Button kind="go" data-testid="review-submit" title={t('score.submit-keys')} onClick={() => setOpen('submit')}>
              {t('score.submit')}
            </Button>
          )}
        </div>
      </div>
      {draft.failure && (
        <Banner tone="bad" role="alert">
          {why(draft.failure)}
        </Banner>
      )}
      {general && !open && (
        <Banner tone="bad" role="alert" data-testid="review-refusal">
          {general}
        </Banner>
      )}
      <div className="review__body">
        <div className="review__left">
          <Player recording={sheet.recording} control={control} marks={sheet.remarks.map(({ atMs }) => atMs / 1000)} />
          <Remarks sheet={sheet} at={control.at} writes={reviews} onSeek={control.seek} onSaved={setSheet} />
          {sheet.dispute && <DisputePanel sheet={sheet} dispute={sheet.dispute} reviews={reviews} onSaved={setSheet} />}
          {reviews && sheet.submittedAt && sheet.origin !== 'CALIBRATION' && <RaiseRectification sheet={sheet} />}
          {reviews && sheet.submittedAt && sheet.origin !== 'CALIBRATION' && <ArrangeCoaching sheet={sheet} />}
          <Facts sheet={sheet} />
        </div>
        <Panel className="review__form" title={sheet.cardName} tools={<Total sheet={sheet} answers={answers} current={!scores || draft.state === 'saved'} />}>
          <ScoreForm card={sheet.card} answers={answers} settled={!scores} refused={refused} onAnswer={draft.change} />
        </Panel>
      </div>
      {open === 'submit' && <SubmitDialog blind={sheet.origin === 'CALIBRATION'} saving={saving} onSubmit={submit} onClose={() => setOpen(null)} />}
      {open === 'dispute' && (
        <DisputeForm
          sheet={sheet}
          onClose={() => setOpen(null)}
          onSaved={(saved) => {
            setSheet(saved)
            setOpen(null)
          }}
        />
      )}
      <LeaveDialog testId="review" unsaved={unsaved} />
    </div>
  )
}

/** When what happened to it, and every score it had. */
function Facts({ sheet }: { sheet: api.EvaluationSheet }) {
  const { t, word } = useText()
  const facts: [string, string | null | undefined][] = [
    [t('score.card-version'), t('score.card-number', { name: sheet.cardName, number: sheet.cardNumber })],
    [t('score.origin'), word('evaluation-origin', sheet.origin)],
    [t('score.due'), sheet.submittedAt ? null : fullTime(sheet.dueAt)],
    [t('score.release'), sheet.state === 'SUBMITTED' && sheet.releaseAt ? fullTime(sheet.releaseAt) : null],
    [t('score.published'), sheet.publishedAt && fullTime(sheet.publishedAt)],
    [t('score.appeal-until'), sheet.state === 'PUBLISHED' && sheet.appealUntil ? fullTime(sheet.appealUntil) : null],
    [t('score.signed-at'), sheet.acknowledgedAt && fullTime(sheet.acknowledgedAt)],
  ]
  return (
    <Panel title={t('score.facts')}>
      <dl className="facts">
        {facts.map(([name, value]) => value && (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {sheet.history.length > 0 && (
        <ol className="score-history">
          {sheet.history.map(({ number, total, reason, byName, at }) => (
            <li key={number} className="num">
              <strong>{total.toFixed(1)}</strong> {word('score-reason', reason)} <span className="quiet">{[byName, fullTime(at)].join(' · ')}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
