import { useState } from 'react'
import { useText, type TextKey } from '../languages/useText'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { KEYS, keysOf, refusedKey, nameOfKey, useChosenKeys, withKey, type ChosenKeys, type KeyAction, type KeyRefusal } from '../ui/keys'
import { Banner } from '../ui/parts'
import { useSaving } from '../ui/useSaving'

const ACTION_WORDS = {
  answer: 'keys.answer',
  decline: 'keys.decline',
  mute: 'keys.mute',
  hold: 'keys.hold',
  keypad: 'keys.keypad',
  hangUp: 'keys.hang-up',
  transfer: 'keys.transfer',
  park: 'keys.park',
  pauseRecording: 'keys.pause-recording',
  swap: 'keys.swap',
  complete: 'keys.complete',
  confer: 'keys.confer',
  cancelConsult: 'keys.cancel-consult',
  ready: 'keys.ready',
  stay: 'keys.stay',
  scriptNext: 'keys.script-next',
  scriptBack: 'keys.script-back',
  help: 'keys.help',
} as const satisfies Record<KeyAction, TextKey>
const ACTIONS = Object.keys(KEYS) as KeyAction[]

/** What cannot be exchanged: they belong to a place on the screen, not to the call. */
const FIXED: readonly (readonly [TextKey, readonly string[]])[] = [
  ['keys.code', ['1', '…', '9']],
  ['keys.code-up', ['0']],
  ['keys.finish', ['Ctrl', 'Enter']],
  ['keys.play', ['Space']],
  ['keys.seek', ['←', '→']],
  ['keys.search', ['/']],
]

const REFUSALS: Record<KeyRefusal, TextKey> = { 'not-a-key': 'keys.not-a-key', reserved: 'keys.reserved', taken: 'keys.taken' }

/** All keys at a glance; the first of each can be exchanged by pressing another. */
export function KeyHelp({ onSave, onClose }: { onSave(keys: ChosenKeys): Promise<void>; onClose(): void }) {
  const { t } = useText()
  const now = useChosenKeys()
  const [draft, setDraft] = useState<ChosenKeys | null>(null)
  const [waiting, setWaiting] = useState<KeyAction | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const { saving, save, above } = useSaving()
  const keys = draft ?? now

  const press = (event: React.KeyboardEvent) => {
    if (!waiting || ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(event.key)) return
    if (event.key === 'Tab') return setWaiting(null)
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setWaiting(null)
    const key = nameOfKey(event)
    const refused = event.ctrlKey || event.altKey || event.metaKey ? { why: 'not-a-key' as const } : refusedKey(waiting, key, keys)
    if (refused) {
      const owner = 'by' in refused && refused.by ? t(ACTION_WORDS[refused.by]) : ''
      return setWrong(t(REFUSALS[refused.why], { key, owner }))
    }
    setWrong(null)
    setDraft(withKey(keys, waiting, key))
    setWaiting(null)
  }
  const keep = async () => {
    if (!draft) return onClose()
    const kept = await save(async () => {
      await onSave(draft)
      return true
    })
    if (kept) onClose()
  }
  const changed = Object.keys(keys).length > 0
  const refusal = above([])
  return (
    <Dialog
      title={t('keys.title')}
      // Escape first gives up the change of a key, then shuts the dialog.
      onClose={() => (waiting ? setWaiting(null) : onClose())}
      busy={saving}
      wide
      foot={
        <>
          <Button disabled={!changed} data-testid="keys-reset" onClick={() => setDraft({})}>
            {t('keys.reset')}
          </Button>
          <span className="key-help__gap" />
          <Button disabled={saving} onClick={onClose}>{t(draft ? 'ui.cancel' : 'ui.close')}</Button>
          {draft && (
            <Button kind="main" disabled={saving || waiting !== null} data-testid="keys-save" onClick={() => void keep()}>
              {t(saving ? 'ui.saving' : 'ui.save')}
            </Button>
          )}
        </>
      }
    >
      {(wrong ?? refusal) && (
        <Banner tone="bad" role="alert" data-testid="keys-wrong">
          {wrong ?? refusal}
        </Banner>
      )}
      <dl className="key-help" onKeyDown={press}>
        {ACTIONS.map((action) => (
          <div key={action} data-testid={`key-${action}`}>
            <dt>{t(ACTION_WORDS[action])}</dt>
            <dd>
              {waiting === action ? <span className="key-help__wait">{t('keys.press')}</span> : <Caps keys={keysOf(action, keys)} />}
              <Button
                kind="plain"
                aria-label={t('keys.change-of', { what: t(ACTION_WORDS[action]) })}
                aria-pressed={waiting === action}
                data-testid={`change-${action}`}
                onClick={() => {
                  setWrong(null)
                  setWaiting(waiting === action ? null : action)
                }}
              >
                {t('keys.change')}
              </Button>
            </dd>
          </div>
        ))}
        {FIXED.map(([what, caps]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>
              <Caps keys={caps} />
              <span className="key-help__fixed quiet">{t('keys.fixed')}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('keys.not-in-fields')}</p>
    </Dialog>
  )
}

function Caps({ keys }: { keys: readonly string[] }) {
  return (
    <>
      {keys.map((key) => (
        <kbd key={key} className="key">
          {key}
        </kbd>
      ))}
    </>
  )
}
