import { useState, type ReactNode } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { ChoiceFilter, DayFilters, Filters, type Days } from '../../ui/Filters'
import { spanOf } from '../../ui/format'
import { LogScreen } from '../../ui/LogScreen'
import { useLoaded } from '../../ui/useLoaded'
import { usePaged } from '../../ui/usePaged'
import * as api from '../../wire/api'
import { EvaluationTable } from './EvaluationTable'

const GROUPS = {
  todo: 'ASSIGNED,IN_PROGRESS',
  disputed: 'DISPUTED',
  waiting: 'SUBMITTED',
  done: 'PUBLISHED,ACKNOWLEDGED,RESOLVED',
} as const
type Group = keyof typeof GROUPS

interface Props {
  me: api.Me
  tabs: ReactNode
  /** The evaluations behind a figure: then the filters are the figure's. */
  behind: Readonly<Record<string, string>>
  onOpen(id: string): void
}

export function EvaluationList({ me, tabs, behind, onOpen }: Props) {
  const { t } = useText()
  const own = me.role === 'AGENT'
  const fixed = Object.keys(behind).length > 0
  const [group, setGroup] = useState<Group | ''>(own ? '' : 'todo')
  const [days, setDays] = useState<Days>({ fromDay: '', toDay: '' })
  const [agentId, setAgent] = useState('')
  const [mine, setMine] = useState(!own)
  const query = fixed ? behind : { states: group && GROUPS[group], agentId, reviewerId: mine && group === 'todo' ? me.id : '', ...spanOf(days) }
  const list = usePaged(query, api.evaluations)
  const groups = (Object.keys(GROUPS) as Group[]).filter((name) => !own || name === 'disputed' || name === 'done')
  return (
    <LogScreen
      title={t(own ? 'nav.my-quality' : 'nav.quality')}
      tools={tabs}
      filters={
        <Filters>
          {fixed ? (
            <>
              <p>{t('score.behind')}</p>
              <Button data-testid="quality-behind-back" onClick={() => window.history.back()}>
                {t('score.behind-back')}
              </Button>
            </>
          ) : (
            <>
              <ChoiceFilter label={t('score.state')} value={group} of={groups.map((value) => ({ value, label: t(`score.group-${value}`) }))} testId="quality-group" onChange={(value) => setGroup(value as Group | '')} />
              {group === 'todo' && (
                <ChoiceFilter label={t('score.whose')} value={mine ? 'mine' : ''} of={[{ value: 'mine', label: t('score.mine') }]} testId="quality-whose" onChange={(value) => setMine(value === 'mine')} />
              )}
              {!own && <AgentFilter value={agentId} onChange={setAgent} />}
              {group !== 'todo' && <DayFilters {...days} onChange={(part) => setDays({ ...days, ...part })} />}
            </>
          )}
        </Filters>
      }
      list={list}
      empty={{ icon: 'check', title: t(own ? 'score.empty-own' : 'score.empty'), hint: t(own ? 'score.empty-own-hint' : 'score.empty-hint') }}
      rows={(items) => <EvaluationTable evaluations={items} own={own} onOpen={onOpen} />}
    />
  )
}

function AgentFilter({ value, onChange }: { value: string; onChange(id: string): void }) {
  const { t } = useText()
  const { data } = useLoaded('names', (signal) => api.directory(signal))
  return <ChoiceFilter label={t('filter.agent')} value={value} of={(data?.agents ?? []).map(({ id, name }) => ({ value: String(id), label: name }))} onChange={onChange} />
}
