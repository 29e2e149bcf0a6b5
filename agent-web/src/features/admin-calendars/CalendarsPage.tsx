import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Empty, Failed, Pill, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { CalendarDialog } from './CalendarDialog'
import './calendars.css'

export default function CalendarsPage() {
  const { t } = useText()
  const calendars = useLoaded('calendars', api.calendars)
  const [edited, setEdited] = useState<api.CalendarLine | 'new' | null>(null)
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.calendars')}</h1>
        <Button kind="main" icon="plus" data-testid="calendar-new" onClick={() => setEdited('new')}>
          {t('calendars.new')}
        </Button>
      </div>
      {calendars.failure && <Failed slug={calendars.failure.slug} params={calendars.failure.params} onRetry={calendars.reload} />}
      <section className="panel page__grow" aria-busy={calendars.loading}>
        {calendars.data === null ? (
          calendars.loading && <Waiting />
        ) : calendars.data.items.length === 0 ? (
          <Empty icon="history" title={t('calendars.empty')}>
            {t('calendars.empty-hint')}
          </Empty>
        ) : (
          <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.calendars')}>
            <table className="table">
              <thead>
                <tr>
                  <th>{t('calendars.name')}</th>
                  <th>{t('calendars.zone')}</th>
                  <th>{t('calendars.now')}</th>
                  <th>{t('calendars.next')}</th>
                  <th className="right">{t('calendars.special-days')}</th>
                  <th className="right">{t('ui.edit')}</th>
                </tr>
              </thead>
              <tbody>
                {calendars.data.items.map((line) => (
                  <tr key={line.id} data-testid="calendar-row">
                    <td>{line.settings.name}</td>
                    <td>{line.settings.zone}</td>
                    <td>
                      <Pill tone={line.openNow ? 'ready' : 'off'}>{t(line.openNow ? 'calendars.is-open' : 'calendars.is-closed')}</Pill>
                    </td>
                    <td className="num">{line.openNow ? t('ui.none') : line.nextOpening ? shortTime(line.nextOpening) : t('calendars.never')}</td>
                    <td className="num right">{line.settings.days.length}</td>
                    <td className="right">
                      <Button aria-label={t('calendars.edit', { name: line.settings.name })} data-testid="calendar-edit" onClick={() => setEdited(line)}>
                        {t('ui.edit')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {edited && (
        <CalendarDialog
          calendar={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            calendars.reload()
          }}
        />
      )}
    </div>
  )
}
