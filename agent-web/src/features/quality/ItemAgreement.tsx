import { useText } from '../../languages/useText'
import { percent } from '../../ui/format'
import { Panel } from '../../ui/parts'
import type { AgreementItem } from '../../wire/api'
import { signed, twoDigits } from './signed'

interface Props {
  items: readonly AgreementItem[]
  reviewers: readonly number[]
  names: Readonly<Record<string, string>>
  titles: Readonly<Record<string, string>>
}

/** What they differ about, the least agreed first: those are the questions to talk about. */
export function ItemAgreement({ items, reviewers, names, titles }: Props) {
  const { t } = useText()
  const worst = items.toSorted((a, b) => a.same - b.same || (a.kappa ?? 1) - (b.kappa ?? 1))
  return (
    <Panel flush title={t('calibration.items')}>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('calibration.items')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('calibration.item')}</th>
              <th className="right">{t('calibration.pairs')}</th>
              <th className="right">{t('calibration.same')}</th>
              <th aria-hidden="true" />
              <th className="right">{t('calibration.kappa')}</th>
              {reviewers.map((reviewer) => (
                <th key={reviewer} className="right">
                  {names[reviewer]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {worst.map(({ criterion, pairs, same, kappa, deviations }) => (
              <tr key={criterion} data-testid={`agreement-${criterion}`}>
                <td>{titles[criterion] ?? criterion}</td>
                <td className="num right">{pairs}</td>
                <td className="num right">{percent(same)}</td>
                <td className="load" aria-hidden="true">
                  <span className="load__bar" style={{ width: `${same * 100}%` }} />
                </td>
                <td className="num right">{kappa == null ? '—' : twoDigits(kappa)}</td>
                {reviewers.map((reviewer) => {
                  const off = deviations[reviewer]
                  return (
                    <td key={reviewer} className="num right">
                      {off === undefined ? '—' : signed(off)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="field__hint calibration-hint">{t('calibration.items-hint')}</p>
    </Panel>
  )
}
