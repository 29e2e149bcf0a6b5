import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { fullTime } from '../../ui/format'
import { Banner, Empty, Failed, Panel, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'

/** The newest first, an award of a period together; they play one after the other. */
export function AwardWinners() {
  const { t, word } = useText()
  const { data, failure, reload } = useLoaded('award-winners', (signal) => api.awardWinners(signal))
  const [playing, setPlaying] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  if (failure && !data) return <Failed failure={failure} onRetry={reload} />
  if (!data) return <Waiting />
  if (data.items.length === 0) {
    return (
      <Empty icon="check" title={t('awards.no-winners')}>
        {t('awards.no-winners-hint')}
      </Empty>
    )
  }
  const groups = new Map<number, api.AwardWinner[]>()
  for (const one of data.items) groups.set(one.roundId, [...(groups.get(one.roundId) ?? []), one])
  const now = data.items.find(({ id }) => id === playing)
  const play = (id: number | null) => {
    setFailed(false)
    setPlaying(id)
  }
  const after = (one: api.AwardWinner) => {
    const same = (groups.get(one.roundId) ?? []).filter(({ playable }) => playable)
    return same[same.findIndex(({ id }) => id === one.id) + 1]?.id ?? null
  }
  return (
    <>
      {now && (
        <section className="panel awards__player" aria-label={t('awards.playing')} data-testid="award-player">
          <p className="one-line">
            <strong>{nameOf(now)}</strong> <span className="quiet">{[now.award, now.period].join(' · ')}</span>
          </p>
          {failed && (
            <Banner tone="bad" role="alert">
              {t('player.failed')}
            </Banner>
          )}
          <audio key={now.id} controls autoPlay src={api.winnerAudio(now.id)} data-testid="award-audio" onEnded={() => play(after(now))} onError={() => setFailed(true)} />
          <Button kind="plain" icon="close" aria-label={t('awards.stop')} data-testid="award-stop" onClick={() => play(null)} />
        </section>
      )}
      {[...groups.values()].map((winners) => {
        const [first] = winners
        const heard = winners.find(({ playable }) => playable)
        return first && (
          <Panel
            key={first.roundId}
            title={`${first.award} · ${first.period}`}
            tools={
              heard && (
                <Button icon="play" data-testid={`award-play-all-${first.roundId}`} onClick={() => play(heard.id)}>
                  {t('awards.play-all')}
                </Button>
              )
            }
          >
            <p className="quiet">
              {first.prize} · {t('awards.approved-at', { at: fullTime(first.approvedAt) })}
            </p>
            <ol className="awards__winners">
              {winners.map((one) => (
                <li key={one.id} data-testid={`award-winner-${one.id}`} aria-current={one.id === playing ? 'true' : undefined}>
                  <strong className="num">{t('awards.place', { place: one.place })}</strong>
                  <span>
                    {nameOf(one)} {one.kind !== 'TEAM' && one.teamName && <span className="quiet">{one.teamName}</span>}
                  </span>
                  {one.playable ? (
                    <Button icon="play" aria-label={t('awards.play-of', { name: nameOf(one) })} data-testid={`award-play-${one.id}`} onClick={() => play(one.id)}>
                      {t('awards.play')}
                    </Button>
                  ) : (
                    <span className="quiet">{word('awards-silent', one.kind)}</span>
                  )}
                </li>
              ))}
            </ol>
          </Panel>
        )
      })}
    </>
  )
}

const nameOf = ({ agentName, teamName }: api.AwardWinner) => agentName ?? teamName ?? ''
