import { useText } from '../../languages/useText'
import type { StratumLine } from '../../wire/api'

/** How many calls each agent had and how many were drawn: the chance is the same for each of them. */
export function Strata({ strata }: { strata: readonly StratumLine[] }) {
  const { t } = useText()
  if (strata.length === 0) return null
  return (
    <div className="table-box strata" tabIndex={0} role="region" aria-label={t('sampling.strata')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('calls.agent')}</th>
            <th className="right">{t('sampling.eligible')}</th>
            <th className="right">{t('sampling.asked')}</th>
            <th className="right">{t('sampling.drawn')}</th>
            <th className="right">{t('sampling.chance')}</th>
          </tr>
        </thead>
        <tbody>
          {strata.map((line) => (
            <tr key={line.agentId}>
              <td>{line.agentName || `#${line.agentId}`}</td>
              <td className="num right">{line.eligible}</td>
              <td className="num right">{line.asked}</td>
              <td className="num right">{line.drawn}</td>
              <td className="num right">{`${(line.chance * 100).toFixed(1)}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
