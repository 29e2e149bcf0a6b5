import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { Pill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

const TONES = { WAITING: 'ring', APPROVED: 'ready', REFUSED: 'off' } as const

/** What was asked to leave the house, by whom and why; the second person's yes or no; and the file, for who asked. */
export default function ExportsPage() {
  const { t, word } = useText()
  const exports = useLoaded('exports', api.recordingExports)
  const { saving, save, refused } = useSaving()
  const decide = async (decision: () => Promise<unknown>) => {
    await save(decision)
    exports.reload()
  }
  const fetchFile = ({ mayFetch, export: { id } }: api.ExportLine) => {
    if (mayFetch) window.location.assign(api.exportFile(id))
  }
  const columns: ListColumn<api.ExportLine>[] = [
    { name: 'number', title: t('exports.number'), cell: (line) => line.export.id, sortBy: (line) => line.export.id, right: true },
    { name: 'at', title: t('exports.asked'), cell: (line) => shortTime(line.export.askedAt), sortBy: (line) => line.export.askedAt },
    { name: 'by', title: t('exports.by'), cell: (line) => line.export.askedBy, sortBy: (line) => line.export.askedBy },
    { name: 'reason', title: t('exports.reason'), cell: (line) => line.export.reason },
    { name: 'count', title: t('exports.count'), cell: (line) => line.export.recordings.length, sortBy: (line) => line.export.recordings.length, right: true },
    { name: 'state', title: t('list.state'), cell: (line) => <Pill tone={TONES[line.export.state]}>{word('export-state', line.export.state)}</Pill>, sortBy: (line) => line.export.state },
    { name: 'second', title: t('exports.second'), cell: (line) => line.export.decidedBy ?? t('ui.none'), sortBy: (line) => line.export.decidedBy ?? '' },
  ]
  return (
    <ListScreen
      title={t('nav.exports')}
      icon="recordings"
      about={refused?.sentence ?? t('exports.about', { alone: exports.data?.alone ?? 0 })}
      loaded={exports}
      columns={columns}
      idOf={(line) => line.export.id}
      nameOf={(line) => t('exports.name', { id: line.export.id })}
      textsOf={(line) => [line.export.askedBy, line.export.reason, String(line.export.id)]}
      searchLabel={t('exports.search')}
      rowTools={(line) => (
        <>
          {line.mayDecide && (
            <>
              <Button data-testid={`export-approve-${line.export.id}`} disabled={saving} onClick={() => void decide(() => api.approveExport(line.export.id))}>
                {t('exports.approve')}
              </Button>
              <Button data-testid={`export-refuse-${line.export.id}`} disabled={saving} onClick={() => void decide(() => api.refuseExport(line.export.id))}>
                {t('exports.refuse')}
              </Button>
            </>
          )}
          {line.mayFetch && (
            <a className="button" href={api.exportFile(line.export.id)} data-testid={`export-file-${line.export.id}`} download>
              {t('exports.fetch')}
            </a>
          )}
        </>
      )}
      emptyTitle={t('exports.empty')}
      emptyHint={t('exports.empty-hint')}
      testId="export"
      onOpen={fetchFile}
    />
  )
}
