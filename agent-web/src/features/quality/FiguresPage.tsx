import { useState } from 'react'
import { useText } from '../../languages/useText'
import { ChoiceFilter, DayFilters, Filters } from '../../ui/Filters'
import { dayOf, daysAgo, percent, spanOf } from '../../ui/format'
import { Empty, Failed, Panel, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { FigureChart } from './FigureChart'
import { FigureTable } from './FigureTable'
import { GROUPS, type Group } from './figures'

/** Averages of quality: each with the number of calls it rests on and its interval, as a chart and as a table. */
export function FiguresPage() {
  const { t, word, language } = useText()
  const [by, setBy] = useState<Group>('AGENT')
  const [days, setDays] = useState({ fromDay: daysAgo(29), toDay: dayOf(new Date()) })
  const [cardId, setCard] = useState('')
  const cards = useLoaded('card-choices', api.cardChoices)
  const codes = useLoaded('wrap-up-codes', api.wrapUpCodes)
  const span = spanOf(days)
  const { data, failure, loading, reload } = useLoaded(`figures ${by} ${JSON.stringify(span)} ${cardId}`, (signal) => api.qualityFigures({ by, ...span, cardId }, signal))
  const codeName = (wanted: string) => {
    const found = codes.data?.find(({ code }) => code === wanted)
    return found && (language === 'zh-CN' ? found.nameZh : found.nameEn)
  }
  const named = data?.items.map((one) => ({ ...one, name: (by === 'CODE' && codeName(one.key)) || one.name }))
  return (
    <div className="figures">
      <Filters>
        <ChoiceFilter label={t('figures.by')} value={by} of={GROUPS.map((value) => ({ value, label: word('figures-by', value) }))} testId="figures-by" onChange={(value) => setBy((value || 'AGENT') as Group)} />
        <DayFilters {...days} onChange={(part) => setDays({ ...days, ...part })} />
        <ChoiceFilter label={t('score.card')} value={cardId} of={(cards.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))} onChange={setCard} />
      </Filters>
      {failure && <Failed failure={failure} onRetry={reload} />}
      {!data && loading && <Waiting />}
      {data && named && (
        <div aria-busy={loading}>
          <p className="figures__coverage" data-testid="figures-coverage">
            {t('figures.coverage', { scored: data.coverage.scored, recordings: data.coverage.recordings, share: data.coverage.recordings ? percent(data.coverage.scored / data.coverage.recordings) : '0%' })}
          </p>
          {named.length === 0 ? (
            <Empty icon="board" title={t('figures.empty')}>
              {t('figures.empty-hint')}
            </Empty>
          ) : (
            <>
              <Panel title={t('figures.chart', { by: word('figures-by', by) })}>
                <FigureChart figures={named} />
                <p className="quiet">{t('figures.how')}</p>
              </Panel>
              <FigureTable by={by} figures={named} total={by === 'CRITERION' ? null : data.total} span={span} cardId={cardId} />
            </>
          )}
        </div>
      )}
    </div>
  )
}
