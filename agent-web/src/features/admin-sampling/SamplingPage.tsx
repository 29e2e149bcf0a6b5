import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { Pill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { DrawDialog } from './DrawDialog'
import { DrawsDialog } from './DrawsDialog'
import { PlanDialog } from './PlanDialog'
import { SoundRulesDialog } from './SoundRulesDialog'
import './sampling.css'

type Opened = { what: 'plan'; plan: api.SamplingPlanLine | null } | { what: 'draw' | 'draws'; plan: api.SamplingPlanLine }

/** Which calls are scored: how many of whom, how often, by whom; and the proof of each draw. */
export default function SamplingPage() {
  const { t, word } = useText()
  const plans = useLoaded('sampling-plans', api.samplingPlans)
  const [opened, setOpened] = useState<Opened | null>(null)
  const rules = useLoaded('sound-rules', api.soundRules)
  const [editing, setEditing] = useState(false)
  const close = () => setOpened(null)
  const columns: ListColumn<api.SamplingPlanLine>[] = [
    { name: 'name', title: t('sampling.name'), cell: (line) => line.name, sortBy: (line) => line.name },
    { name: 'kind', title: t('sampling.kind'), cell: ({ plan }) => <Pill tone={plan.kind === 'RANDOM' ? 'talk' : 'ring'}>{word('sampling-kind', plan.kind)}</Pill>, sortBy: ({ plan }) => plan.kind },
    { name: 'period', title: t('sampling.period'), cell: ({ plan }) => word('sampling-period', plan.period), sortBy: ({ plan }) => plan.period },
    { name: 'count', title: t('sampling.per-agent'), cell: ({ plan }) => plan.perAgent, sortBy: ({ plan }) => plan.perAgent, right: true },
    { name: 'until', title: t('sampling.drawn-until'), cell: ({ drawnUntil }) => (drawnUntil ? shortTime(drawnUntil) : t('sampling.never')), sortBy: ({ drawnUntil }) => drawnUntil ?? '' },
    { name: 'changed', title: t('sampling.changed'), cell: ({ changedAt, changedBy }) => `${shortTime(changedAt)} ${changedBy}`, sortBy: ({ changedAt }) => changedAt },
  ]
  return (
    <>
      <ListScreen
        title={t('nav.sampling')}
        icon="search"
        about={t('sampling.about')}
        loaded={plans}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        textsOf={({ name }) => [name]}
        isActive={({ active }) => active}
        searchLabel={t('sampling.search')}
        tools={
          <>
          <Button data-testid="sound-rules-open" disabled={!rules.data} onClick={() => setEditing(true)}>
            {t('sound.rules')}
          </Button>
          <Button kind="main" icon="plus" data-testid="plan-new" onClick={() => setOpened({ what: 'plan', plan: null })}>
            {t('sampling.new')}
          </Button>
          </>
        }
        rowTools={(plan) => (
          <>
            <Button data-testid={`plan-draw-${plan.id}`} onClick={() => setOpened({ what: 'draw', plan })}>
              {t('sampling.draw')}
            </Button>
            <Button data-testid={`plan-draws-${plan.id}`} onClick={() => setOpened({ what: 'draws', plan })}>
              {t('sampling.draws')}
            </Button>
          </>
        )}
        emptyTitle={t('sampling.empty')}
        emptyHint={t('sampling.empty-hint')}
        testId="plan"
        onOpen={(plan) => setOpened({ what: 'plan', plan })}
      />
      {opened?.what === 'plan' && (
        <PlanDialog
          line={opened.plan}
          onClose={close}
          onSaved={() => {
            close()
            plans.reload()
          }}
        />
      )}
      {opened?.what === 'draw' && (
        <DrawDialog
          line={opened.plan}
          onClose={close}
          onDrawn={() => {
            setOpened({ what: 'draws', plan: opened.plan })
            plans.reload()
          }}
        />
      )}
      {editing && rules.data && (
        <SoundRulesDialog
          rules={rules.data}
          onClose={() => {
            setEditing(false)
            rules.reload()
          }}
        />
      )}
      {opened?.what === 'draws' && <DrawsDialog line={opened.plan} onClose={close} />}
    </>
  )
}
