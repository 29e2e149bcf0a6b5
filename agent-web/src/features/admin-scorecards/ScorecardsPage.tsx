import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { Pill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { CardEditor } from './CardEditor'
import './scorecards.css'

export default function ScorecardsPage() {
  const [opened, setOpened] = useState<number | 'new' | null>(null)
  return opened === null ? <CardList onOpen={setOpened} /> : <CardEditor id={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
}

function CardList({ onOpen }: { onOpen(id: number | 'new'): void }) {
  const { t } = useText()
  const cards = useLoaded('admin-scorecards', api.scorecards)
  const columns: ListColumn<api.CardLine>[] = [
    { name: 'name', title: t('scorecards.name'), cell: (card) => card.name, sortBy: (card) => card.name },
    {
      name: 'state',
      title: t('scorecards.state'),
      cell: (card) => (
        <>
          <Pill tone={!card.active ? 'off' : card.published == null ? 'pause' : 'ready'}>
            {!card.active ? t('list.inactive') : card.published == null ? t('scorecards.draft-only') : t('scorecards.published', { number: card.published })}
          </Pill>{' '}
          {card.published != null && card.draftDiffers && <span className="quiet">{t('scorecards.draft-differs')}</span>}
        </>
      ),
    },
    { name: 'criteria', title: t('scorecards.criteria'), cell: (card) => card.criteria, sortBy: (card) => card.criteria, right: true },
    {
      name: 'changed',
      title: t('scorecards.changed'),
      sortBy: (card) => card.changedAt,
      cell: (card) => (
        <>
          {shortTime(card.changedAt)} <span className="quiet">{card.changedBy}</span>
        </>
      ),
    },
  ]
  return (
    <ListScreen
      title={t('nav.scorecards')}
      icon="check"
      about={t('scorecards.about')}
      loaded={cards}
      columns={columns}
      idOf={(card) => card.id}
      nameOf={(card) => card.name}
      textsOf={(card) => [card.name]}
      searchLabel={t('scorecards.search')}
      isActive={(card) => card.active}
      tools={
        <Button kind="main" icon="plus" data-testid="scorecard-new" onClick={() => onOpen('new')}>
          {t('scorecards.new')}
        </Button>
      }
      emptyTitle={t('scorecards.empty')}
      emptyHint={t('scorecards.empty-hint')}
      testId="scorecard"
      onOpen={(card) => onOpen(card.id)}
    />
  )
}
