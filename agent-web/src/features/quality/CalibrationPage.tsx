import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Empty, Failed, Pill, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { CalibrationDialog } from './CalibrationDialog'
import { DriftChart } from './DriftChart'

/** The sessions, the newest first, and how the reviewers drift over the months. */
export function CalibrationPage() {
  const { t } = useText()
  const sessions = useLoaded('calibrations', (signal) => api.calibrations(signal))
  const drift = useLoaded('calibration-drift', (signal) => api.calibrationDrift(signal))
  const [opening, setOpening] = useState(false)
  const { data, failure, loading, reload } = sessions
  const start = (
    <Button kind="main" data-testid="calibration-new" onClick={() => setOpening(true)}>
      {t('calibration.new')}
    </Button>
  )
  if (failure && !data) return <Failed failure={failure} onRetry={reload} />
  if (!data) return <Waiting />
  return (
    <>
      {data.items.length === 0 ? (
        <Empty icon="users" title={t('calibration.empty')}>
          {t('calibration.empty-hint')} {start}
        </Empty>
      ) : (
        <>
          <div className="page__tools">{start}</div>
          <section className="panel" aria-busy={loading}>
            <div className="table-box" tabIndex={0} role="region" aria-label={t('calibration.title')}>
              <table className="table">
                <thead>
                  <tr>
                    <th>{t('calibration.name')}</th>
                    <th>{t('calibration.card')}</th>
                    <th>{t('calibration.opened')}</th>
                    <th className="right">{t('calibration.recordings')}</th>
                    <th className="right">{t('calibration.reviewers')}</th>
                    <th className="right">{t('calibration.submitted')}</th>
                    <th>{t('calibration.state')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.items.map((line) => (
                    <tr key={line.id} data-testid={`calibration-${line.id}`}>
                      <td>
                        <a href={`#/quality?view=calibration&session=${line.id}`}>{line.name}</a>
                      </td>
                      <td>{line.cardName}</td>
                      <td className="num keep">{shortTime(line.openedAt)}</td>
                      <td className="num right">{line.recordings}</td>
                      <td className="num right">{line.reviewers}</td>
                      <td className="num right">{`${line.submitted} / ${line.asked}`}</td>
                      <td>
                        <Pill tone={line.endedAt ? 'ready' : 'off'}>{t(line.endedAt ? 'calibration.ended' : 'calibration.going')}</Pill>
                        {line.mine > 0 && <Pill tone="ring">{t('calibration.mine', { count: line.mine })}</Pill>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        </>
      )}
      {drift.data && drift.data.items.length > 0 && <DriftChart points={drift.data.items} />}
      {opening && (
        <CalibrationDialog
          onClose={() => setOpening(false)}
          onOpened={() => {
            setOpening(false)
            reload()
          }}
        />
      )}
    </>
  )
}
