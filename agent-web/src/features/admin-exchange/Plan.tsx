import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Banner, Pill, type Tone } from '../../ui/parts'
import type { ImportPlan, ImportRow } from '../../wire/api'

type Outcome = ImportRow['outcome']
const OUTCOMES = ['REFUSED', 'NEW', 'CHANGED', 'UNCHANGED'] as const satisfies readonly Outcome[]
const TONES: Record<Outcome, Tone> = { REFUSED: 'bad', NEW: 'ready', CHANGED: 'ring', UNCHANGED: 'off' }

/** Row by row what would happen, the refused ones first. */
export function Plan({ plan, name, refused, onApply }: { plan: ImportPlan; name: string; refused: string | null; onApply(): void }) {
  const { t } = useText()
  const count = (outcome: Outcome) => plan.counts[outcome] ?? 0
  const [shown, setShown] = useState<Outcome>(() => OUTCOMES.find((outcome) => count(outcome) > 0) ?? 'NEW')
  const nothing = count('NEW') + count('CHANGED') === 0
  const rows = plan.rows.filter(({ outcome }) => outcome === shown)
  return (
    <div className="exchange__plan">
      <div className="exchange__summary">
        <strong>{name}</strong>
        <div role="group" aria-label={t('exchange.outcomes')}>
          {OUTCOMES.map((outcome) => (
            <Button key={outcome} aria-pressed={shown === outcome} data-testid={`outcome-${outcome}`} onClick={() => setShown(outcome)}>
              {t(`import.${outcome}`)} {count(outcome)}
            </Button>
          ))}
        </div>
        <Button kind="main" disabled={nothing || count('REFUSED') > 0} data-testid="exchange-apply" onClick={onApply}>
          {t('exchange.apply', { count: count('NEW') + count('CHANGED') })}
        </Button>
      </div>
      {refused && (
        <Banner tone="bad" role="alert">
          {refused} {t('exchange.nothing-applied')}
        </Banner>
      )}
      {count('REFUSED') > 0 && <Banner tone="pause">{t('exchange.mend', { count: count('REFUSED') })}</Banner>}
      {plan.ignored.length > 0 && <Banner tone="pause">{t('exchange.ignored', { headings: plan.ignored.join(', ') })}</Banner>}
      {nothing && count('REFUSED') === 0 && <Banner tone="off" icon="check">{t('exchange.nothing-new')}</Banner>}
      <Rows rows={rows} />
      {count(shown) > rows.length && <p className="exchange__more quiet">{t('exchange.first-rows', { shown: rows.length, count: count(shown) })}</p>}
    </div>
  )
}

function Rows({ rows }: { rows: ImportRow[] }) {
  const { t } = useText()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('exchange.outcomes')}>
      <table className="table">
        <thead>
          <tr>
            <th className="right">{t('exchange.row')}</th>
            <th>{t('exchange.name')}</th>
            <th>{t('exchange.outcome')}</th>
            <th>{t('exchange.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} data-testid="import-row">
              <td className="num right">{row.row}</td>
              <td>{row.name}</td>
              <td className="keep">
                <Pill tone={TONES[row.outcome]}>{t(`import.${row.outcome}`)}</Pill>
              </td>
              <td>
                <What row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function What({ row }: { row: ImportRow }) {
  const { t, word, refusal } = useText()
  if (row.slug) {
    return (
      <>
        {row.column && <strong>{t('exchange.in-column', { column: word('column', row.column) })}</strong>} {refusal(row.slug, row.params)}
      </>
    )
  }
  return row.changes.map(({ part, column, before, after }) => (
    <div key={`${part ?? ''} ${column}`}>
      {part ? t('exchange.in-part', { part, column: word('column', column) }) : t('exchange.in-column', { column: word('column', column) })} <del>{before || t('ui.none')}</del> → <ins>{after || t('ui.none')}</ins>
    </div>
  ))
}
