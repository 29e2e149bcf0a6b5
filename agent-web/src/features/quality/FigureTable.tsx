import { useText } from '../../languages/useText'
import { percent } from '../../ui/format'
import type { Figure } from '../../wire/api'
import type { Query } from '../../wire/http'
import { behind, listHref, placeOf, separable, type Group } from './figures'

interface Props {
  by: Group
  figures: readonly Figure[]
  total: Figure | null
  span: { from: string; to: string }
  cardId: string
}

/** The numbers of the chart; each count opens the evaluations it counts. */
export function FigureTable({ by, figures, total, span, cardId }: Props) {
  const { t, word } = useText()
  const ranked = figures.toSorted((a, b) => (placeOf(a) ?? 1e9) - (placeOf(b) ?? 1e9) || (b.estimate.mean ?? b.plain) - (a.estimate.mean ?? a.plain))
  const best = ranked[0]
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('figures.table')}>
      <table className="table">
        <thead>
          <tr>
            <th>{word('figures-by', by)}</th>
            <th className="right">{t('figures.place')}</th>
            <th className="right">{t('figures.mean')}</th>
            <th>{t('figures.interval')}</th>
            <th className="right">{t('figures.evaluations')}</th>
            <th className="right">{t(by === 'CRITERION' ? 'figures.not-failed' : 'figures.passed')}</th>
            <th className="right">{t(by === 'CRITERION' ? 'figures.failed' : 'figures.critical')}</th>
            <th className="right">{t('figures.disputed')}</th>
            <th className="right">{t('figures.won')}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((one) => (
            <Row key={one.key} figure={one} name={one.name} by={by} query={behind(by, one.key, span, cardId)} unsure={best !== undefined && one !== best && placeOf(one) === placeOf(best) && !separable(best, one)} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Row figure={total} name={t('figures.all')} by={by} query={{ ...behind('CARD', cardId, span, cardId) }} unsure={false} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Row({ figure, name, by, query, unsure }: { figure: Figure; name: string; by: Group; query: Query; unsure: boolean }) {
  const { t } = useText()
  const { mean, low, high, scored } = figure.estimate
  const opened = (count: number, only?: string) => (count === 0 ? '0' : <a href={listHref({ ...query, only })}>{count}</a>)
  return (
    <tr data-testid={`figure-${figure.key}`}>
      <td>{name}</td>
      <td className="num right">{placeOf(figure)}</td>
      <td className="num right">
        <strong>{(mean ?? figure.plain).toFixed(1)}</strong>
      </td>
      <td className="num">
        {low != null && high != null ? `${low.toFixed(1)} – ${high.toFixed(1)}` : t(mean == null ? 'figures.not-random' : 'figures.too-few', { count: scored })} {unsure && <span className="quiet">{t('figures.not-separable')}</span>}
      </td>
      <td className="num right">{opened(figure.evaluations)}</td>
      <td className="num right">{percent(figure.passed)}</td>
      <td className="num right">{opened(figure.criticalFailed, by === 'CRITERION' ? 'CRITERION_FAILED' : 'CRITICAL_FAILED')}</td>
      <td className="num right">{opened(figure.disputed, 'DISPUTED')}</td>
      <td className="num right">{opened(figure.won, 'WON')}</td>
    </tr>
  )
}
