import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { ChoiceFilter } from '../../ui/Filters'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { ActivePill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { ReasonDialog } from './ReasonDialog'

const KINDS: api.Reason['kind'][] = ['AGENT', 'SUPERVISOR', 'SYSTEM']

export default function ReasonsPage() {
  const { t, word, language } = useText()
  const reasons = useLoaded('admin-reasons', api.reasons)
  const [edited, setEdited] = useState<api.Reason | 'new' | null>(null)
  const [kind, setKind] = useState('')
  const byKind = reasons.data?.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.position - b.position)
  const columns: ListColumn<api.Reason>[] = [
    { name: 'name-zh', title: t('reasons.name-zh'), cell: (reason) => reason.nameZh, sortBy: (reason) => reason.nameZh },
    { name: 'name-en', title: t('reasons.name-en'), cell: (reason) => reason.nameEn, sortBy: (reason) => reason.nameEn },
    { name: 'code', title: t('reasons.code'), cell: (reason) => reason.code, sortBy: (reason) => reason.code },
    { name: 'kind', title: t('reasons.kind'), cell: (reason) => word('reason-kind', reason.kind), sortBy: (reason) => KINDS.indexOf(reason.kind) },
    { name: 'position', title: t('reasons.position'), cell: (reason) => reason.position, sortBy: (reason) => reason.position, right: true },
    {
      name: 'limit',
      title: t('reasons.limit'),
      cell: (reason) => (reason.limitSeconds == null ? t('ui.none') : t('reasons.minutes', { minutes: reason.limitSeconds / 60 })),
      sortBy: (reason) => reason.limitSeconds ?? Infinity,
      right: true,
    },
    { name: 'active', title: t('reasons.active'), cell: (reason) => <ActivePill active={reason.active} /> },
  ]
  return (
    <>
      <ListScreen
        title={t('nav.reasons')}
        icon="pause"
        about={t('reasons.about')}
        loaded={{ ...reasons, data: byKind ? { items: byKind } : null }}
        columns={columns}
        idOf={(reason) => reason.code}
        nameOf={(reason) => (language === 'zh-CN' ? reason.nameZh : reason.nameEn)}
        textsOf={(reason) => [reason.nameZh, reason.nameEn, reason.code]}
        searchLabel={t('reasons.search')}
        isActive={(reason) => reason.active}
        passes={(reason) => kind === '' || reason.kind === kind}
        filters={<ChoiceFilter label={t('reasons.kind')} value={kind} of={KINDS.map((value) => ({ value, label: word('reason-kind', value) }))} testId="reason-kinds" onChange={setKind} />}
        exchange="reasons"
        tools={
          <Button kind="main" icon="plus" data-testid="reason-new" onClick={() => setEdited('new')}>
            {t('reasons.new')}
          </Button>
        }
        emptyTitle={t('list.nothing-found')}
        emptyHint={t('list.nothing-found-hint')}
        testId="reason"
        onOpen={setEdited}
      />
      {edited && (
        <ReasonDialog
          reason={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            reasons.reload()
          }}
        />
      )}
    </>
  )
}
