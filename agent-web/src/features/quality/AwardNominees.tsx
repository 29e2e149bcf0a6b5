import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Empty, Pill } from '../../ui/parts'
import * as api from '../../wire/api'

interface Props {
  nominees: readonly api.AwardNominee[]
  state: api.AwardRound['state']
  /** Whom this person votes for; null where he does not vote. */
  chosen: ReadonlySet<number> | null
  onChoose(nominee: number, on: boolean): void
  onWithdraw: ((nominee: number) => void) | null
}

const nameOf = ({ agentName, teamName }: api.AwardNominee) => agentName ?? teamName ?? ''

/** Who may win; each can be heard before it is voted for. */
export function AwardNominees({ nominees, state, chosen, onChoose, onWithdraw }: Props) {
  const { t } = useText()
  const [playing, setPlaying] = useState<number | null>(null)
  if (nominees.length === 0) {
    return (
      <Empty icon="users" title={t('awards.no-nominees')}>
        {t('awards.no-nominees-hint')}
      </Empty>
    )
  }
  const scored = nominees.some(({ mean }) => mean != null)
  const counted = nominees.some(({ place }) => place != null)
  return (
    <section className="panel">
      <div className="table-box" tabIndex={0} role="region" aria-label={t('awards.nominees')}>
        <table className="table">
          <thead>
            <tr>
              {chosen && <th>{t('awards.my-vote')}</th>}
              <th>{t('awards.who')}</th>
              {scored && <th className="right">{t('awards.mean')}</th>}
              {counted && <th className="right">{t('awards.votes')}</th>}
              <th>{t('awards.why')}</th>
              <th aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {nominees.map((one) => (
              <tr key={one.id} data-testid={`award-nominee-${one.id}`}>
                {chosen && (
                  <td>
                    <input
                      type="checkbox"
                      checked={chosen.has(one.id)}
                      disabled={one.own}
                      title={one.own ? t('awards.own') : undefined}
                      aria-label={t('awards.vote-for', { name: nameOf(one) })}
                      data-testid={`award-choose-${one.id}`}
                      onChange={(event) => onChoose(one.id, event.target.checked)}
                    />
                  </td>
                )}
                <td>
                  {nameOf(one)} {one.agentName && one.teamName && <span className="quiet">{one.teamName}</span>}{' '}
                  {one.won != null && <Pill tone="ready">{t('awards.place', { place: one.won })}</Pill>}
                  {one.struckReason != null && <Pill tone="bad">{t('awards.struck', { reason: one.struckReason })}</Pill>}
                </td>
                {scored && <td className="num right">{one.mean != null && t('awards.mean-of', { mean: one.mean.toFixed(1), count: one.evaluations })}</td>}
                {counted && <td className="num right">{one.votes}</td>}
                <td>{one.nominatedByName ? t('awards.by', { reason: one.reason, name: one.nominatedByName }) : one.reason || t('awards.by-scores')}</td>
                <td className="right keep">
                  {one.audible && (playing === one.id ? (
                    <audio controls autoPlay src={api.nomineeAudio(one.id)} data-testid={`award-hear-audio-${one.id}`} />
                  ) : (
                    <Button icon="play" aria-label={t('awards.play-of', { name: nameOf(one) })} data-testid={`award-hear-${one.id}`} onClick={() => setPlaying(one.id)}>
                      {t('awards.play')}
                    </Button>
                  ))}
                  {onWithdraw && one.mine && state === 'NOMINATING' && (
                    <Button aria-label={t('awards.withdraw-of', { name: nameOf(one) })} data-testid={`award-withdraw-${one.id}`} onClick={() => onWithdraw(one.id)}>
                      {t('awards.withdraw')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
