import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { Pill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { CalendarDialog } from './CalendarDialog'
import './calendars.css'

export default function CalendarsPage() {
  const { t } = useText()
  const calendars = useLoaded('calendars', api.calendars)
  const [edited, setEdited] = useState<api.CalendarLine | 'new' | null>(null)
  const columns: ListColumn<api.CalendarLine>[] = [
    { name: 'name', title: t('calendars.name'), cell: (line) => line.settings.name, sortBy: (line) => line.settings.name },
    { name: 'zone', title: t('calendars.zone'), cell: (line) => line.settings.zone, sortBy: (line) => line.settings.zone },
    { name: 'now', title: t('calendars.now'), cell: (line) => <Pill tone={line.openNow ? 'ready' : 'off'}>{t(line.openNow ? 'calendars.is-open' : 'calendars.is-closed')}</Pill> },
    {
      name: 'next',
      title: t('calendars.next'),
      cell: (line) => <span className="num">{line.openNow ? t('ui.none') : line.nextOpening ? shortTime(line.nextOpening) : t('calendars.never')}</span>,
    },
    { name: 'special', title: t('calendars.special-days'), cell: (line) => line.settings.days.length, sortBy: (line) => line.settings.days.length, right: true },
  ]
  return (
    <>
      <ListScreen
        title={t('nav.calendars')}
        icon="history"
        loaded={calendars}
        columns={columns}
        idOf={(line) => line.id}
        nameOf={(line) => line.settings.name}
        textsOf={(line) => [line.settings.name, line.settings.zone]}
        searchLabel={t('calendars.search')}
        exchange="calendars"
        tools={
          <Button kind="main" icon="plus" data-testid="calendar-new" onClick={() => setEdited('new')}>
            {t('calendars.new')}
          </Button>
        }
        emptyTitle={t('calendars.empty')}
        emptyHint={t('calendars.empty-hint')}
        testId="calendar"
        onOpen={setEdited}
      />
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
    </>
  )
}
