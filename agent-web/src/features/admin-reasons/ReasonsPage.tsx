import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Failed, Panel, Pill, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { ReasonDialog } from './ReasonDialog'

const KINDS: api.Reason['kind'][] = ['AGENT', 'SUPERVISOR', 'SYSTEM']

export default function ReasonsPage() {
  const { t, word } = useText()
  const reasons = useLoaded('admin-reasons', api.reasons)
  const [edited, setEdited] = useState<api.Reason | 'new' | null>(null)
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.reasons')}</h1>
        <Button kind="main" icon="plus" data-testid="reason-new" onClick={() => setEdited('new')}>
          {t('reasons.new')}
        </Button>
      </div>
      <p className="quiet">{t('reasons.about')}</p>
      {reasons.failure && <Failed slug={reasons.failure.slug} params={reasons.failure.params} onRetry={reasons.reload} />}
      {reasons.data === null
        ? reasons.loading && <Waiting />
        : KINDS.map((kind) => (
            <Panel key={kind} flush title={word('reason-kind', kind)}>
              <ReasonTable reasons={reasons.data?.filter((reason) => reason.kind === kind) ?? []} label={word('reason-kind', kind)} onEdit={setEdited} />
            </Panel>
          ))}
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
    </div>
  )
}

function ReasonTable({ reasons, label, onEdit }: { reasons: api.Reason[]; label: string; onEdit(reason: api.Reason): void }) {
  const { t } = useText()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('reasons.name-zh')}</th>
            <th>{t('reasons.name-en')}</th>
            <th>{t('reasons.code')}</th>
            <th className="right">{t('reasons.position')}</th>
            <th className="right">{t('reasons.limit')}</th>
            <th>{t('reasons.active')}</th>
            <th className="right">{t('ui.edit')}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map((reason) => (
            <tr key={reason.code} data-testid="reason-row">
              <td>{reason.nameZh}</td>
              <td>{reason.nameEn}</td>
              <td>{reason.code}</td>
              <td className="num right">{reason.position}</td>
              <td className="num right">{reason.limitSeconds == null ? t('ui.none') : t('reasons.minutes', { minutes: reason.limitSeconds / 60 })}</td>
              <td>
                <Pill tone={reason.active ? 'ready' : 'off'}>{t(reason.active ? 'reasons.is-active' : 'reasons.is-inactive')}</Pill>
              </td>
              <td className="right">
                <Button aria-label={t('reasons.edit', { name: reason.nameZh })} data-testid={`reason-edit-${reason.code}`} onClick={() => onEdit(reason)}>
                  {t('ui.edit')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
