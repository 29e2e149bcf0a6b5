import { useText } from '../../languages/useText'
import type { BeforeAfter } from '../../wire/api'

const WIDTH = 520
const NAME = 120
const ROW = 30
const at = (share: number) => NAME + share * (WIDTH - NAME - 60)

/** The question before the talk and after it, each with how sure it is, and what the two say. */
export function BeforeAfterChart({ compared }: { compared: BeforeAfter }) {
  const { t, word } = useText()
  const rows = [
    { name: t('coaching.before'), share: compared.before },
    { name: t('coaching.after'), share: compared.after },
  ]
  const whole = (share: number) => Math.round(share * 100)
  const { difference, low, high } = compared
  return (
    <figure className="before-after" data-testid="before-after">
      <svg className="figure-chart" viewBox={`0 0 ${WIDTH} ${rows.length * ROW + 20}`} role="img" aria-label={t('coaching.chart')}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={at(share)} x2={at(share)} y1={0} y2={rows.length * ROW} className="figure-chart__grid" />
            <text x={at(share)} y={rows.length * ROW + 14} textAnchor="middle" className="figure-chart__axis">
              {`${whole(share)}%`}
            </text>
          </g>
        ))}
        {rows.map(({ name, share }, n) => {
          const y = n * ROW + ROW / 2
          return (
            <g key={name}>
              <text x={NAME - 10} y={y + 4} textAnchor="end" className="figure-chart__name">
                {name}
              </text>
              {share.mean != null && share.low != null && share.high != null && (
                <>
                  <line x1={at(share.low)} x2={at(share.high)} y1={y} y2={y} className="figure-chart__interval" />
                  <circle cx={at(share.mean)} cy={y} r={5} className="figure-chart__mean" />
                </>
              )}
            </g>
          )
        })}
      </svg>
      <table className="table">
        <thead>
          <tr>
            <th>{t('coaching.when')}</th>
            <th className="right">{t('coaching.calls-counted')}</th>
            <th className="right">{t('coaching.mean')}</th>
            <th className="right">{t('coaching.interval')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, share }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="right num">{share.calls}</td>
              <td className="right num">{share.mean == null ? t('ui.none') : `${whole(share.mean)}%`}</td>
              <td className="right num">{share.low == null || share.high == null ? t('ui.none') : t('coaching.from-to', { low: whole(share.low), high: whole(share.high) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <strong>{word('coaching-verdict', compared.verdict)}</strong>{' '}
        {difference != null && low != null && high != null && <span className="num">{t('coaching.difference', { difference: whole(difference), low: whole(low), high: whole(high) })}</span>}
        <span className="field__hint">{t('coaching.counted')}</span>
      </figcaption>
    </figure>
  )
}
