import { useState } from 'react'
import { useText } from '../../languages/useText'
import { useHash } from '../../ui/address'
import { ChoiceFilter, DayFilters, Filters, type Days } from '../../ui/Filters'
import { spanOf } from '../../ui/format'
import { LogScreen } from '../../ui/LogScreen'
import { useLoaded } from '../../ui/useLoaded'
import { usePaged } from '../../ui/usePaged'
import * as api from '../../wire/api'
import { EvaluationTable } from './EvaluationTable'
import { Review } from './Review'
import './quality.css'

const openId = (hash: string) => new URLSearchParams(hash.split('?')[1] ?? '').get('id')
const open = (id: string | null) => void (window.location.hash = id ? `#/quality?id=${id}` : '#/quality')

/** The queue of one's own, all that was scored, or an agent's own scores; and what is opened of it. */
export default function QualityPage({ me }: { me: api.Me }) {
  const id = openId(useHash())
  return id ? <Review id={id} asRole={me.role} onClose={() => open(null)} onNext={open} /> : <List me={me} />
}

const GROUPS = {
  todo: 'ASSIGNED,IN_PROGRESS',
  disputed: 'DISPUTED',
  waiting: 'SUBMITTED',
  done: 'PUBLISHED,ACKNOWLEDGED,RESOLVED',
} as const
type Group = keyof typeof GROUPS

function List({ me }: { me: api.Me }) {
  const { t } = useText()
  const own = me.role === 'AGENT'
  const [group, setGroup] = useState<Group | ''>(own ? '' : 'todo')
  const [days, setDays] = useState<Days>({ fromDay: '', toDay: '' })
  const [agentId, setAgent] = useState('')
  const [mine, setMine] = useState(!own)
  const query = { states: group && GROUPS[group], agentId, reviewerId: mine && group === 'todo' ? me.id : '', ...spanOf(days) }
  const list = usePaged(query, api.evaluations)
  const groups = (Object.keys(GROUPS) as Group[]).filter((name) => !own || name === 'disputed' || name === 'done')
  return (
    <LogScreen
      title={t(own ? 'nav.my-quality' : 'nav.quality')}
      filters={
        <Filters>
          <ChoiceFilter label={t('score.state')} value={group} of={groups.map((value) => ({ value, label: t(`score.group-${value}`) }))} testId="quality-group" onChange={(value) => setGroup(value as Group | '')} />
          {group === 'todo' && (
            <ChoiceFilter label={t('score.whose')} value={mine ? 'mine' : ''} of={[{ value: 'mine', label: t('score.mine') }]} testId="quality-whose" onChange={(value) => setMine(value === 'mine')} />
          )}
          {!own && <AgentFilter value={agentId} onChange={setAgent} />}
          {group !== 'todo' && <DayFilters {...days} onChange={(part) => setDays({ ...days, ...part })} />}
        </Filters>
      }
      list={list}
      empty={{ icon: 'check', title: t(own ? 'score.empty-own' : 'score.empty'), hint: t(own ? 'score.empty-own-hint' : 'score.empty-hint') }}
      rows={(items) => <EvaluationTable evaluations={items} own={own} onOpen={open} />}
    />
  )
}

function AgentFilter({ value, onChange }: { value: string; onChange(id: string): void }) {
  const { t } = useText()
  const { data } = useLoaded('names', (signal) => api.directory(signal))
  return <ChoiceFilter label={t('filter.agent')} value={value} of={(data?.agents ?? []).map(({ id, name }) => ({ value: String(id), label: name }))} onChange={onChange} />
}
