import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Banner, Failed, Panel, Waiting } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { ItemAgreement } from './ItemAgreement'
import { LeaningChart } from './LeaningChart'
import { twoDigits } from './signed'

/** One session: while it goes on how far it is; afterwards how far its reviewers agree, each score open to all of them. */
export function CalibrationSheet({ id }: { id: number }) {
  const { t } = useText()
  const loaded = useLoaded(`calibration-${id}`, (signal) => api.calibration(id, signal))
  if (loaded.failure && !loaded.data) return <Failed failure={loaded.failure} onRetry={loaded.reload} />
  if (!loaded.data) return <Waiting />
  const { line, agreement, scores, names, titles } = loaded.data
  return (
    <>
      <div className="page__tools">
        <a className="button" href="#/quality?view=calibration" data-testid="calibration-back">
          {t('calibration.back')}
        </a>
      </div>
      <Panel title={line.name}>
        <p>
          {t('calibration.about', { card: line.cardName, recordings: line.recordings, reviewers: line.reviewers, submitted: line.submitted, asked: line.asked })}
        </p>
        {!agreement && <Going line={line} onEnded={loaded.reload} />}
        {agreement && <Correlation icc={agreement.icc ?? null} />}
      </Panel>
      {agreement && agreement.reviewers.length > 0 && <LeaningChart leanings={agreement.reviewers} names={names} />}
      {agreement && agreement.items.length > 0 && <ItemAgreement items={agreement.items} reviewers={agreement.reviewers.map(({ reviewer }) => reviewer)} names={names} titles={titles} />}
      {agreement && <Scores scores={scores} names={names} />}
    </>
  )
}

function Going({ line, onEnded }: { line: api.CalibrationLine; onEnded(): void }) {
  const { t } = useText()
  const say = useSay()
  const { save, saving, refused } = useSaving()
  const [sure, setSure] = useState(false)
  const end = async () => {
    if (!(await save(() => api.closeCalibration(line.id)))) return
    say(t('calibration.ended-now'))
    onEnded()
  }
  return (
    <>
      <p className="field__hint">{t('calibration.blind')}</p>
      {refused && <Banner tone="bad">{refused.sentence}</Banner>}
      <div className="page__tools">
        {line.mine > 0 && (
          <a className="button" href="#/quality" data-testid="calibration-mine">
            {t('calibration.mine', { count: line.mine })}
          </a>
        )}
        {sure ? (
          <>
            <span role="alert">{t('calibration.end-sure', { count: line.asked - line.submitted })}</span>
            <Button kind="stop" disabled={saving} data-testid="calibration-end-sure" onClick={() => void end()}>
              {t('calibration.end')}
            </Button>
            <Button onClick={() => setSure(false)}>{t('calibration.go-on')}</Button>
          </>
        ) : (
          <Button data-testid="calibration-end" onClick={() => setSure(true)}>
            {t('calibration.end')}
          </Button>
        )}
      </div>
    </>
  )
}

function Correlation({ icc }: { icc: api.IntraclassCorrelation | null }) {
  const { t } = useText()
  if (!icc) return <p data-testid="calibration-icc">{t('calibration.icc-none')}</p>
  const words = icc.value < 0.5 ? 'poor' : icc.value < 0.75 ? 'moderate' : icc.value < 0.9 ? 'good' : 'excellent'
  return (
    <p data-testid="calibration-icc">
      <strong className="num">{t('calibration.icc', { value: twoDigits(icc.value), low: twoDigits(icc.low), high: twoDigits(icc.high) })}</strong> {t(`calibration.icc-${words}`)} <span className="field__hint">{t('calibration.icc-hint', { calls: icc.calls, reviewers: icc.reviewers })}</span>
    </p>
  )
}

/** A row for each call, a column for each reviewer; each score opens its evaluation. */
function Scores({ scores, names }: { scores: readonly api.BlindTotal[]; names: Readonly<Record<string, string>> }) {
  const { t } = useText()
  const reviewers = [...new Set(scores.map(({ reviewerId }) => reviewerId))].sort((a, b) => a - b)
  const recordings = [...new Set(scores.map(({ recordingId }) => recordingId))]
  if (scores.length === 0) return null
  return (
    <Panel flush title={t('calibration.scores')}>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('calibration.scores')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('calibration.call')}</th>
              {reviewers.map((reviewer) => (
                <th key={reviewer} className="right">
                  {names[reviewer]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {recordings.map((recording, n) => (
              <tr key={recording}>
                <th scope="row">{t('calibration.call-number', { number: n + 1 })}</th>
                {reviewers.map((reviewer) => {
                  const score = scores.find((one) => one.recordingId === recording && one.reviewerId === reviewer)
                  return (
                    <td key={reviewer} className="num right">
                      {score ? <a href={`#/quality?id=${score.evaluationId}`}>{score.total.toFixed(1)}</a> : '—'}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
