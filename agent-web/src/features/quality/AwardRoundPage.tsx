import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { fullTime } from '../../ui/format'
import { Banner, Failed, Panel, Waiting } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { AwardNominate } from './AwardNominate'
import { AwardNominees } from './AwardNominees'
import { AwardState } from './AwardState'
import { AwardEndDialog, AwardSteps, type AwardEnd } from './AwardSteps'

/** One award of one period: who is proposed, one's own votes, and what an administrator does next. */
export function AwardRoundPage({ id, me }: { id: number; me: api.Me }) {
  const { t } = useText()
  const say = useSay()
  const { data, failure, reload } = useLoaded(`award-round-${id}`, (signal) => api.awardRound(id, signal))
  const [draft, setDraft] = useState<ReadonlySet<number> | null>(null)
  const [open, setOpen] = useState<'nominate' | AwardEnd | null>(null)
  const saving = useSaving()
  if (failure && !data) return <Failed failure={failure} onRetry={reload} />
  if (!data) return <Waiting />
  const { round, nominees } = data
  const chosen = draft ?? new Set(nominees.filter((one) => one.chosen).map((one) => one.id))
  const most = round.terms.winners
  const votes = round.state === 'VOTING' && round.votes
  const act = async (send: () => Promise<unknown>, said: Parameters<typeof t>[0]) => {
    if (!(await saving.done(send))) return
    setDraft(null)
    say(t(said))
    reload()
  }
  const refused = saving.above([])
  const done = () => {
    setOpen(null)
    reload()
  }
  return (
    <div className="awards">
      <Panel
        title={`${round.name} · ${round.period}`}
        tools={
          <a className="button" href="#/quality?view=awards" data-testid="award-back">
            {t('awards.back')}
          </a>
        }
      >
        <p>
          <AwardState state={round.state} /> {t('awards.terms', { winners: most, prize: round.terms.prize, from: round.from, to: round.to })}
        </p>
        {round.state === 'VOTING' && round.votingUntil && <p className="quiet">{t('awards.voters', { count: data.voters, until: fullTime(round.votingUntil) })}</p>}
        {refused && (
          <Banner tone="bad" role="alert">
            {refused}
          </Banner>
        )}
        <div className="awards__tools">
          {round.state === 'NOMINATING' && me.role !== 'AGENT' && (
            <Button icon="plus" data-testid="award-nominate" onClick={() => setOpen('nominate')}>
              {t('awards.nominate')}
            </Button>
          )}
          {votes && (
            <>
              <Button kind="main" disabled={saving.saving || draft === null || chosen.size > most} data-testid="award-vote" onClick={() => void act(() => api.voteForAward(id, [...chosen]), 'awards.vote-kept')}>
                {t('awards.vote')}
              </Button>
              <span className={chosen.size > most ? 'tone-bad' : 'quiet'} data-testid="award-votes-left">
                {t('awards.votes-used', { used: chosen.size, max: most })}
              </span>
            </>
          )}
          {me.role === 'ADMIN' && <AwardSteps round={round} busy={saving.saving} onEnd={setOpen} act={act} />}
        </div>
      </Panel>
      <AwardNominees
        nominees={nominees}
        state={round.state}
        chosen={votes ? chosen : null}
        onChoose={(one, on) => {
          const next = new Set(chosen)
          if (on) next.add(one)
          else next.delete(one)
          setDraft(next)
        }}
        onWithdraw={round.state === 'NOMINATING' ? (one) => void act(() => api.withdrawNominee(id, one), 'awards.withdrawn') : null}
      />
      {data.steps.length > 0 && (
        <Panel title={t('awards.history')}>
          <Steps steps={data.steps} />
        </Panel>
      )}
      {open === 'nominate' && <AwardNominate round={id} onClose={() => setOpen(null)} onSaved={done} />}
      {open && open !== 'nominate' && <AwardEndDialog what={open} sheet={data} onClose={() => setOpen(null)} onSaved={done} />}
    </div>
  )
}

function Steps({ steps }: { steps: api.AwardRoundSheet['steps'] }) {
  const { word } = useText()
  return (
    <ol className="score-history">
      {steps.map(({ step, text, byName, at }) => (
        <li key={at + step}>
          <strong>{word('awards-step', step)}</strong> {text} <span className="quiet num">{[byName, fullTime(at)].join(' · ')}</span>
        </li>
      ))}
    </ol>
  )
}
