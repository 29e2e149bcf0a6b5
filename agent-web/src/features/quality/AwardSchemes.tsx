import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { ActivePill, Failed, Panel, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { AwardSchemeDialog } from './AwardSchemeDialog'

/** What there is to win. */
export function AwardSchemes() {
  const { t, word } = useText()
  const { data, failure, reload } = useLoaded('award-schemes', (signal) => api.awardSchemes(signal))
  const [open, setOpen] = useState<number | 'new' | null>(null)
  if (failure && !data) return <Failed failure={failure} onRetry={reload} />
  if (!data) return <Waiting />
  const opened = data.items.find(({ id }) => id === open) ?? null
  return (
    <Panel
      title={t('awards.schemes')}
      flush
      tools={
        <Button icon="plus" data-testid="award-scheme-new" onClick={() => setOpen('new')}>
          {t('awards.scheme-new')}
        </Button>
      }
    >
      <div className="table-box" tabIndex={0} role="region" aria-label={t('awards.schemes')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('awards.award')}</th>
              <th>{t('awards.subject')}</th>
              <th>{t('awards.period')}</th>
              <th className="right">{t('awards.winners')}</th>
              <th>{t('awards.prize')}</th>
              <th className="right">{t('awards.amount')}</th>
              <th aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ id, name, active, terms }) => (
              <tr key={id} data-testid={`award-scheme-${id}`}>
                <td>
                  {name} {!active && <ActivePill active={active} />}
                </td>
                <td>{word('awards-subject', terms.subject)}</td>
                <td>{word('awards-period', terms.period)}</td>
                <td className="num right">{terms.winners}</td>
                <td>{terms.prize}</td>
                <td className="num right">{terms.amount.toFixed(2)}</td>
                <td className="right keep">
                  <Button aria-label={t('awards.change-of', { name })} data-testid={`award-scheme-change-${id}`} onClick={() => setOpen(id)}>
                    {t('awards.change')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(open === 'new' || opened) && (
        <AwardSchemeDialog
          key={open}
          scheme={opened}
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null)
            reload()
          }}
        />
      )}
    </Panel>
  )
}
