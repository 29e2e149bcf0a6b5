import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { ActivePill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { CodeDialog } from './CodeDialog'
import { QueueRules } from './QueueRules'
import { rowsOf, type CodeRow } from './rowsOf'
import './codes.css'

export default function CodesPage() {
  const { t, language } = useText()
  const codes = useLoaded('admin-codes', api.adminCodes)
  const [edited, setEdited] = useState<{ code: api.AdminCode | null; parent: string | null } | null>(null)
  const rows = rowsOf(codes.data?.items ?? [])
  const chinese = language === 'zh-CN'
  const nameOf = ({ code }: CodeRow) => (chinese ? code.nameZh : code.nameEn)
  const columns: ListColumn<CodeRow>[] = [
    {
      // Sorted by nothing: the order of the tree is what agents see.
      name: 'name',
      title: t('codes.name'),
      cell: (row) => (
        <span className={`codes-tree codes-tree--${Math.min(row.depth, 3)}`}>
          {row.group ? <strong>{nameOf(row)}</strong> : nameOf(row)}
          <span className="quiet"> {chinese ? row.code.nameEn : row.code.nameZh}</span>
        </span>
      ),
    },
    { name: 'code', title: t('codes.code'), cell: ({ code }) => code.code },
    { name: 'position', title: t('codes.position'), cell: ({ code }) => code.position, right: true },
    { name: 'active', title: t('codes.active'), cell: ({ code }) => <ActivePill active={code.active} /> },
  ]
  return (
    <>
      <ListScreen
        title={t('nav.codes')}
        icon="note"
        loaded={{ ...codes, data: codes.data && { items: rows } }}
        columns={columns}
        idOf={({ code }) => code.code}
        nameOf={nameOf}
        textsOf={({ code }) => [code.nameZh, code.nameEn, code.code]}
        searchLabel={t('codes.search')}
        isActive={({ code }) => code.active}
        exchange="codes"
        tools={
          <Button kind="main" icon="plus" data-testid="code-new" onClick={() => setEdited({ code: null, parent: null })}>
            {t('codes.new')}
          </Button>
        }
        emptyTitle={t('codes.empty')}
        emptyHint={t('codes.empty-hint')}
        testId="code"
        rowTools={(row) => (
          <Button kind="plain" icon="plus" aria-label={t('codes.add-below', { name: nameOf(row) })} title={t('codes.add-below', { name: nameOf(row) })} onClick={() => setEdited({ code: null, parent: row.code.code })} />
        )}
        onOpen={({ code }) => setEdited({ code, parent: code.parent ?? null })}
      >
        <QueueRules />
      </ListScreen>
      {edited && (
        <CodeDialog
          code={edited.code}
          parent={edited.parent}
          groups={rows.map(({ code }) => code)}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            codes.reload()
          }}
        />
      )}
    </>
  )
}
