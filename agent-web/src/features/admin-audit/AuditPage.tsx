import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { dayOf, daysAgo, fullTime, spanOf } from '../../ui/format'
import { LogScreen } from '../../ui/LogScreen'
import { useLoaded } from '../../ui/useLoaded'
import { useWalk } from '../../ui/useWalk'
import * as api from '../../wire/api'
import { AuditDialog } from './AuditDialog'
import { AuditFilters, type AuditFilter } from './AuditFilters'
import './audit.css'

const SIZE = 50

/** Who did what. Pages go by key: lines that are added at the top move nothing. */
export default function AuditPage() {
  const { t } = useText()
  const [filter, setFilter] = useState<AuditFilter>(() => ({ fromDay: daysAgo(29), toDay: dayOf(new Date()), who: '', what: '', text: '' }))
  const [pages, setPages] = useState<number[]>([])
  const [opened, setOpened] = useState<api.AuditLine | null>(null)
  const asked = { ...spanOf(filter), who: filter.who.trim(), what: filter.what, text: filter.text.trim() }
  const query = { ...asked, before: pages.at(-1), size: SIZE }
  const list = useLoaded(JSON.stringify(query), (signal) => api.audit(query, signal))
  const next = list.data?.next
  return (
    <LogScreen
      title={t('nav.audit')}
      tools={
        <>
          <a className="button" href={api.auditFile('XLSX', asked)} download>
            {t('exchange.export-xlsx')}
          </a>
          <a className="button" href={api.auditFile('CSV', asked)} download>
            {t('exchange.export-csv')}
          </a>
        </>
      }
      filters={
        <AuditFilters
          filter={filter}
          onChange={(changed) => {
            setFilter(changed)
            setPages([])
          }}
        />
      }
      list={{
        ...list,
        pager: (
          <nav className="pager" aria-label={t('ui.pages')}>
            <Button disabled={pages.length === 0} onClick={() => setPages(pages.slice(0, -1))}>
              {t('audit.newer')}
            </Button>
            <Button disabled={next == null} data-testid="audit-older" onClick={() => next != null && setPages([...pages, next])}>
              {t('audit.older')}
            </Button>
          </nav>
        ),
      }}
      empty={{ icon: 'note', title: t('audit.empty'), hint: t('audit.empty-hint') }}
      rows={(lines) => <AuditTable lines={lines} onOpen={setOpened} />}
    >
      {opened && <AuditDialog line={opened} onClose={() => setOpened(null)} />}
    </LogScreen>
  )
}

function AuditTable({ lines, onOpen }: { lines: api.AuditLine[]; onOpen(line: api.AuditLine): void }) {
  const { t, word } = useText()
  const { body, row } = useWalk(lines.length, (at) => lines[at] && onOpen(lines[at]))
  return (
    <div className="table-box" role="region" aria-label={t('nav.audit')}>
      <table className="table list">
        <thead>
          <tr>
            <th>{t('audit.at')}</th>
            <th>{t('audit.who')}</th>
            <th>{t('audit.what')}</th>
            <th>{t('audit.object')}</th>
            <th>{t('audit.address')}</th>
            <th className="right">{t('audit.detail')}</th>
          </tr>
        </thead>
        <tbody {...body}>
          {lines.map((line, at) => (
            <tr key={line.id} data-testid="audit-row" {...row(at)}>
              <td className="num keep">{fullTime(line.at)}</td>
              <td>{line.who}</td>
              <td>{word('audit-what', line.what)}</td>
              <td className="audit__object">{line.object}</td>
              <td className="num">{line.address}</td>
              <td className="right">
                <Button tabIndex={-1} data-testid="audit-open" aria-label={t('audit.open', { what: word('audit-what', line.what), object: line.object })} onClick={() => onOpen(line)}>
                  {t('audit.show')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
