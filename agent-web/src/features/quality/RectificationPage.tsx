import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { fullTime, shortTime } from '../../ui/format'
import { Empty, Failed, Pill, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { RectificationDialog } from './RectificationDialog'

/** What teams must put right: what is open and due longest first. */
export function RectificationPage({ me }: { me: api.Me }) {
  const { t, word } = useText()
  const { data, failure, loading, reload } = useLoaded('rectifications', (signal) => api.rectifications({}, signal))
  const [open, setOpen] = useState<number | null>(null)
  if (failure && !data) return <Failed failure={failure} onRetry={reload} />
  if (!data) return <Waiting />
  if (data.items.length === 0) {
    return (
      <Empty icon="check" title={t('rectification.empty')}>
        {t('rectification.empty-hint')}
      </Empty>
    )
  }
  const now = new Date().toISOString()
  // As it stands now: a dialog whose row was changed by somebody else goes on with the new version, and keeps what was typed.
  const opened = data.items.find(({ id }) => id === open)
  return (
    <section className="panel page__grow" aria-busy={loading}>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('rectification.title')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('rectification.what')}</th>
              <th>{t('rectification.agent')}</th>
              <th>{t('rectification.team')}</th>
              <th>{t('rectification.due')}</th>
              <th>{t('rectification.state')}</th>
              <th>{t('rectification.last')}</th>
              <th aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {data.items.map((one) => {
              const last = one.steps.at(-1)
              return (
                <tr key={one.id} data-testid={`rectification-${one.id}`}>
                  <td>{one.title}</td>
                  <td>{one.agentName}</td>
                  <td>{one.teamName}</td>
                  <td className="num keep">
                    {shortTime(one.dueAt)} {one.state !== 'CLOSED' && one.dueAt < now && <Pill tone="bad">{t('rectification.overdue')}</Pill>}
                  </td>
                  <td>
                    <Pill tone={one.state === 'CLOSED' ? 'ready' : one.state === 'ANSWERED' ? 'hold' : 'ring'}>{word('rectification-state', one.state)}</Pill> {one.escalated && <Pill tone="bad">{t('rectification.escalated')}</Pill>}
                  </td>
                  <td>
                    {last && `${word('rectification-step', last.step)} · ${last.byName} · `}
                    {last && <span className="num">{fullTime(last.at)}</span>}
                  </td>
                  <td className="right keep">
                    <Button aria-label={t('rectification.open-of', { title: one.title, name: one.agentName })} data-testid={`rectification-open-${one.id}`} onClick={() => setOpen(one.id)}>
                      {t('rectification.open')}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {opened && (
        <RectificationDialog
          key={opened.id}
          one={opened}
          me={me}
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null)
            reload()
          }}
        />
      )}
    </section>
  )
}
