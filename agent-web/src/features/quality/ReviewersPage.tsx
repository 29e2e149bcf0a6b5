import { useText } from '../../languages/useText'
import { shortTime } from '../../ui/format'
import { Empty, Failed, Pill, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { listHref } from './figures'

const OPEN = 'ASSIGNED,IN_PROGRESS'

/** What lies before each reviewer: a bar beside the number, and each number opens its evaluations. */
export function ReviewersPage() {
  const { t } = useText()
  const { data, failure, loading, reload } = useLoaded('reviewers', (signal) => api.reviewers(signal))
  if (failure && !data) return <Failed failure={failure} onRetry={reload} />
  if (!data) return <Waiting />
  if (data.items.length === 0) {
    return (
      <Empty icon="users" title={t('reviewers.empty')}>
        {t('reviewers.empty-hint')}
      </Empty>
    )
  }
  const most = Math.max(1, ...data.items.map(({ open }) => open))
  return (
    <section className="panel page__grow" aria-busy={loading}>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('reviewers.title')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('score.reviewer')}</th>
              <th className="right">{t('reviewers.open')}</th>
              <th aria-hidden="true" />
              <th className="right">{t('reviewers.overdue')}</th>
              <th>{t('reviewers.next-due')}</th>
              <th className="right">{t('reviewers.disputes')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ id, name, open, overdue, nextDue, disputes }) => (
              <tr key={id} data-testid={`reviewer-${id}`}>
                <td>{name}</td>
                <td className="num right">{open === 0 ? '0' : <a href={listHref({ reviewerId: String(id), states: OPEN })}>{open}</a>}</td>
                <td className="load" aria-hidden="true">
                  <span className="load__bar" style={{ width: `${(open / most) * 100}%` }} />
                </td>
                <td className="num right">{overdue > 0 ? <Pill tone="bad">{overdue}</Pill> : '0'}</td>
                <td className="num keep">{nextDue && shortTime(nextDue)}</td>
                <td className="num right">{disputes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
