import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { shortTime } from '../../ui/format'
import { Banner, Empty, Failed, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { Strata } from './Strata'

/** What a plan drew so far; each draw can be repeated by anybody from its seed. */
export function DrawsDialog({ line, onClose }: { line: api.SamplingPlanLine; onClose(): void }) {
  const { t } = useText()
  const [proved, setProved] = useState<number | null>(null)
  const { data, failure, reload } = useLoaded(`draws ${line.id}`, () => api.sampleDraws(line.id))
  return (
    <Dialog wide title={t('sampling.draws-title', { name: line.name })} onClose={onClose} foot={<Button onClick={onClose}>{t('ui.close')}</Button>}>
      {failure && <Failed failure={failure} onRetry={reload} />}
      {data?.items.length === 0 && <Empty icon="search" title={t('sampling.no-draws')} />}
      {data && data.items.length > 0 && (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('sampling.draws')}>
          <table className="table">
            <thead>
              <tr>
                <th>{t('sampling.drawn-at')}</th>
                <th>{t('sampling.span')}</th>
                <th className="right">{t('sampling.eligible')}</th>
                <th className="right">{t('sampling.drawn')}</th>
                <th className="right">{t('sampling.scored')}</th>
                <th>{t('sampling.proof')}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((draw) => (
                <tr key={draw.id}>
                  <td className="num">
                    {shortTime(draw.drawnAt)} <span className="quiet">{draw.drawnBy}</span>
                  </td>
                  <td className="num">{`${shortTime(draw.from)} – ${shortTime(draw.to)}`}</td>
                  <td className="num right">{draw.eligible}</td>
                  <td className="num right">{draw.drawn}</td>
                  <td className="num right">{draw.scored}</td>
                  <td>
                    <Button data-testid={`proof-${draw.id}`} onClick={() => setProved(draw.id)}>
                      {t('sampling.prove')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {proved !== null && <Proof draw={proved} />}
    </Dialog>
  )
}

function Proof({ draw }: { draw: number }) {
  const { t } = useText()
  const { data, failure, reload } = useLoaded(`proof ${draw}`, (signal) => api.drawProof(draw, signal))
  if (failure) return <Failed failure={failure} onRetry={reload} />
  if (!data) return <Waiting />
  return (
    <section aria-live="polite" data-testid="draw-proof">
      <Banner tone={data.holds ? 'ready' : 'bad'} icon={data.holds ? 'check' : 'warning'}>
        {t(data.holds ? 'sampling.holds' : 'sampling.broken', { id: data.id })}
      </Banner>
      <p className="quiet seed">{t('sampling.seed', { seed: data.seed })}</p>
      <p className="quiet">{t('sampling.how')}</p>
      <Strata strata={data.strata.map(({ line }) => line)} />
    </section>
  )
}
