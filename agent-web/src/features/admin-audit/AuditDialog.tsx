import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { fullTime } from '../../ui/format'
import type { AuditLine } from '../../wire/api'
import { readable } from './differences'

/** One line with all that was noted: what changed, before and after. */
export function AuditDialog({ line, onClose }: { line: AuditLine; onClose(): void }) {
  const { t, word } = useText()
  const { differences, notes } = readable(line.detail)
  const fieldName = (field: string) => word('column', field)
  const shown = (field: string, value: string) => {
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'ui.yes' : 'ui.no')
    return field === 'role' ? word('role', value) : value || t('ui.none')
  }
  return (
    <Dialog
      wide
      title={word('audit-what', line.what)}
      onClose={onClose}
      foot={
        <Button data-first onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <p>{t('audit.sentence', { who: line.who, at: fullTime(line.at), address: line.address })}</p>
      <p className="audit__object">
        <strong>{line.object}</strong>
      </p>
      {differences.length > 0 && (
        <table className="table audit__differences">
          <thead>
            <tr>
              <th>{t('audit.field')}</th>
              <th>{t('audit.before')}</th>
              <th>{t('audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, before, after }) => (
              <tr key={field} data-testid="audit-difference">
                <th scope="row">{fieldName(field)}</th>
                <td>{shown(field, before)}</td>
                <td>{shown(field, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {notes.length > 0 && (
        <dl className="audit__notes">
          {notes.map(({ name, value }) => (
            <div key={name}>
              <dt>{fieldName(name)}</dt>
              <dd>{shown(name, value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {differences.length + notes.length === 0 && <p className="quiet">{t('audit.no-detail')}</p>}
    </Dialog>
  )
}
