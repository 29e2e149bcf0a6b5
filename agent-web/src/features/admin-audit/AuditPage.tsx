import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { dayBounds, dayOf, fullTime } from '../../ui/format'
import { Empty, Failed, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import { useWalk } from '../../ui/useWalk'
import * as api from '../../wire/api'
import { AuditDialog } from './AuditDialog'
import { AuditFilters, type AuditFilter } from './AuditFilters'
import './audit.css'

const SIZE = 50

function monthAgo() {
  const day = new Date()
  day.setDate(day.getDate() - 29)
  return dayOf(day)
}

/** Who did what. Pages go by key: lines that are added at the top move nothing. */
export default function AuditPage() {
  const { t } = useText()
  const [filter, setFilter] = useState<AuditFilter>(() => ({ fromDay: monthAgo(), toDay: dayOf(new Date()), who: '', what: '', text: '' }))
  const [pages, setPages] = useState<number[]>([])
  const [opened, setOpened] = useState<api.AuditLine | null>(null)
  const asked = {
    from: filter.fromDay && dayBounds(filter.fromDay).begins,
    to: filter.toDay && dayBounds(filter.toDay).ends,
    who: filter.who.trim(),
    what: filter.what,
    text: filter.text.trim(),
  }
  const query = { ...asked, before: pages.at(-1), size: SIZE }
  const { data, failure, loading, reload } = useLoaded(JSON.stringify(query), (signal) => api.audit(query, signal))
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.audit')}</h1>
        <div className="page__tools">
          <a className="button" href={api.auditFile('XLSX', asked)} download>
            {t('exchange.export-xlsx')}
          </a>
          <a className="button" href={api.auditFile('CSV', asked)} download>
            {t('exchange.export-csv')}
          </a>
        </div>
      </div>
      <AuditFilters
        filter={filter}
        onChange={(next) => {
          setFilter(next)
          setPages([])
        }}
      />
      {failure && <Failed failure={failure} onRetry={reload} />}
      <section className="panel page__grow" aria-busy={loading}>
        {data === null ? (
          loading && <Waiting />
        ) : data.items.length === 0 ? (
          <Empty icon="note" title={t('audit.empty')}>
            {t('audit.empty-hint')}
          </Empty>
        ) : (
          <>
            <AuditTable lines={data.items} onOpen={setOpened} />
            <nav className="pager" aria-label={t('ui.pages')}>
              <Button disabled={pages.length === 0} onClick={() => setPages(pages.slice(0, -1))}>
                {t('audit.newer')}
              </Button>
              <Button disabled={data.next == null} data-testid="audit-older" onClick={() => data.next != null && setPages([...pages, data.next])}>
                {t('audit.older')}
              </Button>
            </nav>
          </>
        )}
      </section>
      {opened && <AuditDialog line={opened} onClose={() => setOpened(null)} />}
    </div>
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
