import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Empty, Failed, Panel, Pill, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { CodeDialog } from './CodeDialog'
import { QueueRules } from './QueueRules'
import { rowsOf } from './rowsOf'
import './codes.css'

export default function CodesPage() {
  const { t, language } = useText()
  const codes = useLoaded('admin-codes', api.adminCodes)
  const [edited, setEdited] = useState<{ code: api.AdminCode | null; parent: string | null } | null>(null)
  const rows = rowsOf(codes.data?.items ?? [])
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.codes')}</h1>
        <Button kind="main" icon="plus" data-testid="code-new" onClick={() => setEdited({ code: null, parent: null })}>
          {t('codes.new')}
        </Button>
      </div>
      {codes.failure && <Failed slug={codes.failure.slug} params={codes.failure.params} onRetry={codes.reload} />}
      <Panel flush title={t('codes.tree')}>
        {codes.data === null ? (
          codes.loading && <Waiting />
        ) : rows.length === 0 ? (
          <Empty icon="note" title={t('codes.empty')}>
            {t('codes.empty-hint')}
          </Empty>
        ) : (
          <div className="table-box" tabIndex={0} role="region" aria-label={t('codes.tree')}>
            <table className="table">
              <thead>
                <tr>
                  <th>{t('codes.name')}</th>
                  <th>{t('codes.code')}</th>
                  <th className="right">{t('codes.position')}</th>
                  <th>{t('codes.active')}</th>
                  <th className="right">{t('ui.edit')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ code, depth, group }) => (
                  <tr key={code.code} data-testid="code-row">
                    <td>
                      <span className={`codes-tree codes-tree--${Math.min(depth, 3)}`}>
                        {group ? <strong>{language === 'zh-CN' ? code.nameZh : code.nameEn}</strong> : language === 'zh-CN' ? code.nameZh : code.nameEn}
                        <span className="quiet"> {language === 'zh-CN' ? code.nameEn : code.nameZh}</span>
                      </span>
                    </td>
                    <td>{code.code}</td>
                    <td className="num right">{code.position}</td>
                    <td>
                      <Pill tone={code.active ? 'ready' : 'off'}>{t(code.active ? 'codes.is-active' : 'codes.is-inactive')}</Pill>
                    </td>
                    <td className="right keep">
                      <Button kind="plain" icon="plus" aria-label={t('codes.add-below', { name: code.nameZh })} title={t('codes.add-below', { name: code.nameZh })} onClick={() => setEdited({ code: null, parent: code.code })} />{' '}
                      <Button aria-label={t('codes.edit', { name: code.nameZh })} data-testid={`code-edit-${code.code}`} onClick={() => setEdited({ code, parent: code.parent ?? null })}>
                        {t('ui.edit')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      <QueueRules />
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
    </div>
  )
}
