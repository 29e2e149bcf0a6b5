import { useEffect, useRef, useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Check } from '../../ui/Field'
import { clock } from '../../ui/format'
import { useKeys } from '../../ui/keys'
import { Banner, Panel, Pill } from '../../ui/parts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

interface Props {
  sheet: api.EvaluationSheet
  /** Where the sound is, in seconds. */
  at: number
  /** Whether this person may say something to a moment. */
  writes: boolean
  onSeek(seconds: number): void
  onSaved(sheet: api.EvaluationSheet): void
}

/** What was said to moments of the sound; a click goes there. C begins a new one where the sound is now. */
export function Remarks({ sheet, at, writes, onSeek, onSaved }: Props) {
  const { t } = useText()
  const [moment, setMoment] = useState<number | null>(null)
  useKeys({ C: writes && (() => setMoment(at)) })
  const removing = useSaving()
  const open = !['PUBLISHED', 'ACKNOWLEDGED', 'DISPUTED', 'RESOLVED'].includes(sheet.state)
  const remove = async (id: number) => {
    const saved = await removing.save(() => api.removeRemark(sheet.id, id))
    if (saved) onSaved(saved)
  }
  return (
    <Panel
      title={t('remarks.title')}
      tools={
        writes && (
          <Button kind="plain" icon="plus" shortcut="C" data-testid="remark-new" onClick={() => setMoment(at)}>
            {t('remarks.new', { at: clock(at * 1000) })}
          </Button>
        )
      }
    >
      {removing.refused && (
        <Banner tone="bad" role="alert">
          {removing.refused.sentence}
        </Banner>
      )}
      {moment !== null && (
        <NewRemark
          sheet={sheet}
          at={moment}
          onClose={() => setMoment(null)}
          onSaved={(saved) => {
            setMoment(null)
            onSaved(saved)
          }}
        />
      )}
      {sheet.remarks.length === 0 && moment === null && <p className="quiet">{t(writes ? 'remarks.none-yet' : 'remarks.none')}</p>}
      <ul className="remarks">
        {sheet.remarks.map((remark) => (
          <li key={remark.id} className="remark">
            <button type="button" className="button num" data-testid={`remark-${remark.id}`} onClick={() => onSeek(remark.atMs / 1000)}>
              {clock(remark.atMs)}
            </button>
            <span className="remark__text">
              {remark.text} <span className="quiet">{remark.byName}</span> {remark.personal && <Pill tone="off">{t('remarks.personal')}</Pill>}
            </span>
            {writes && open && <Button kind="plain" icon="close" aria-label={t('remarks.remove', { text: remark.text })} onClick={() => void remove(remark.id)} />}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function NewRemark({ sheet, at, onClose, onSaved }: { sheet: api.EvaluationSheet; at: number; onClose(): void; onSaved(sheet: api.EvaluationSheet): void }) {
  const { t } = useText()
  const [text, setText] = useState('')
  const [personal, setPersonal] = useState(false)
  const { save, saving, at: refusedAt, above } = useSaving()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const send = async () => {
    const saved = await save(() => api.addRemark(sheet.id, { atMs: Math.round(at * 1000), text, personal }))
    if (saved) onSaved(saved)
  }
  const refused = refusedAt('text') ?? above(['text'])
  return (
    <div className="remark-new">
      {refused && (
        <Banner tone="bad" role="alert">
          {refused}
        </Banner>
      )}
      <textarea
        ref={field}
        className="input"
        rows={2}
        maxLength={1000}
        value={text}
        aria-label={t('remarks.new', { at: clock(at * 1000) })}
        data-testid="remark-text"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            void send()
          }
        }}
      />
      <div className="remark-new__foot">
        <Check label={t('remarks.make-personal')} checked={personal} onChange={setPersonal} testId="remark-personal" />
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button kind="main" disabled={saving} data-testid="remark-save" onClick={() => void send()}>
          {t('remarks.save', { at: clock(at * 1000) })}
        </Button>
      </div>
    </div>
  )
}
