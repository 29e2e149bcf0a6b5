import { useEffect, useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { fullTime } from '../../ui/format'
import { Failed, Panel, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { AwardOpenDialog } from './AwardOpenDialog'
import { AwardRoundPage } from './AwardRoundPage'
import { AwardSchemes } from './AwardSchemes'
import { AwardState } from './AwardState'
import { AwardWinners } from './AwardWinners'

const roundHref = (id: number) => `#/quality?view=awards&round=${id}`

/** Who won, to be heard by everybody; what is being nominated and voted; and, for who administers, what there is to win. */
export function AwardsPage({ me, round }: { me: api.Me; round: number }) {
  if (round) return <AwardRoundPage key={round} id={round} me={me} />
  return (
    <div className="awards">
      <Rounds me={me} />
      <AwardWinners />
      {me.role === 'ADMIN' && <AwardSchemes />}
    </div>
  )
}

function Rounds({ me }: { me: api.Me }) {
  const { t, word } = useText()
  const { data, failure, reload } = useLoaded('award-rounds', (signal) => api.awardRounds(signal))
  const [opening, setOpening] = useState(false)
  const [made, setMade] = useState<number | null>(null)
  // Only once the dialog is gone, which guards what was typed in it.
  useEffect(() => {
    if (made) window.location.hash = roundHref(made)
  }, [made])
  if (failure && !data) return <Failed failure={failure} onRetry={reload} />
  if (!data) return <Waiting />
  const admin = me.role === 'ADMIN'
  // An agent is shown what he may vote in, and nothing where there is nothing.
  if (me.role === 'AGENT' && data.items.length === 0) return null
  return (
    <Panel
      title={t('awards.rounds')}
      flush
      tools={
        admin && (
          <Button icon="plus" data-testid="award-open" onClick={() => setOpening(true)}>
            {t('awards.open')}
          </Button>
        )
      }
    >
      {data.items.length === 0 ? (
        <p className="panel__body quiet">{t('awards.no-rounds')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('awards.rounds')}>
          <table className="table">
            <thead>
              <tr>
                <th>{t('awards.award')}</th>
                <th>{t('awards.period')}</th>
                <th>{t('awards.state')}</th>
                <th>{t('awards.voting-until')}</th>
                <th aria-hidden="true" />
              </tr>
            </thead>
            <tbody>
              {data.items.map((one) => (
                <tr key={one.id} data-testid={`award-round-${one.id}`}>
                  <td>{one.name}</td>
                  <td className="num keep">{one.period}</td>
                  <td>
                    <AwardState state={one.state} /> {one.state === 'VOTING' && one.votes && <span className="quiet">{t(one.voted ? 'awards.voted' : 'awards.not-voted')}</span>}
                  </td>
                  <td className="num keep">{one.state === 'VOTING' && one.votingUntil && fullTime(one.votingUntil)}</td>
                  <td className="right keep">
                    <a className="button" href={roundHref(one.id)} aria-label={t('awards.show-of', { name: one.name, period: one.period })}>
                      {word('awards-do', one.state)}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {opening && (
        <AwardOpenDialog
          onClose={() => setOpening(false)}
          onOpened={(id) => {
            setOpening(false)
            setMade(id)
          }}
        />
      )}
    </Panel>
  )
}
