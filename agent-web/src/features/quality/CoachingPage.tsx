import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Empty, Failed, Pill, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { CoachingDialog } from './CoachingDialog'
import { percent } from './percent'

const TONES = { OPEN: 'ring', HELD: 'hold', CLOSED: 'ready' } as const
const VERDICTS = { BETTER: 'ready', WORSE: 'bad', UNDECIDED: 'off', TOO_FEW: 'off' } as const

/** What agents are to learn, and whether it helped; an agent sees his own. */
export function CoachingPage({ me }: { me: api.Me }) {
  const { t, word } = useText()
  const own = me.role === 'AGENT'
  const { data, failure, loading, reload } = useLoaded('coaching', (signal) => api.coachings({}, signal))
  const [open, setOpen] = useState<number | null>(null)
  if (failure && !data) return <Failed failure={failure} onRetry={reload} />
  if (!data) return <Waiting />
  if (data.items.length === 0) {
    return (
      <Empty icon="check" title={t('coaching.empty')}>
        {t(own ? 'coaching.empty-own-hint' : 'coaching.empty-hint')}
      </Empty>
    )
  }
  const now = new Date().toISOString()
  const opened = data.items.find(({ id }) => id === open)
  return (
    <section className="panel page__grow" aria-busy={loading}>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('coaching.title')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('coaching.what')}</th>
              {!own && <th>{t('coaching.agent')}</th>}
              <th>{t('coaching.coach')}</th>
              <th>{t('coaching.due')}</th>
              <th>{t('coaching.state')}</th>
              <th className="right">{t('coaching.before')}</th>
              <th className="right">{t('coaching.after')}</th>
              <th>{t('coaching.verdict')}</th>
              <th aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {data.items.map((one) => (
              <tr key={one.id} data-testid={`coaching-${one.id}`}>
                <td>{one.title}</td>
                {!own && <td>{one.agentName}</td>}
                <td>{one.coachName}</td>
                <td className="num keep">
                  {shortTime(one.dueAt)} {one.state === 'OPEN' && one.dueAt < now && <Pill tone="bad">{t('coaching.overdue')}</Pill>}
                </td>
                <td>
                  <Pill tone={TONES[one.state]}>{word('coaching-state', one.state)}</Pill>
                </td>
                <td className="right num">{percent(one.compared.before)}</td>
                <td className="right num">{percent(one.compared.after)}</td>
                <td>
                  <Pill tone={VERDICTS[one.compared.verdict]}>{word('coaching-verdict', one.compared.verdict)}</Pill>
                </td>
                <td className="right keep">
                  <Button aria-label={t('coaching.open-of', { title: one.title, name: one.agentName })} data-testid={`coaching-open-${one.id}`} onClick={() => setOpen(one.id)}>
                    {t('coaching.open')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {opened && (
        <CoachingDialog
          key={opened.id}
          one={opened}
          me={me}
          onClose={() => setOpen(null)}
          onSaved={(goesOn) => {
            if (!goesOn) setOpen(null)
            reload()
          }}
        />
      )}
    </section>
  )
}
