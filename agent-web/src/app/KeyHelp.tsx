import { useText, type TextKey } from '../languages/useText'
import { Dialog } from '../ui/Dialog'
import { KEYS } from '../ui/keys'

const LINES: readonly (readonly [TextKey, readonly string[]])[] = [
  ['keys.answer', KEYS.answer],
  ['keys.decline', KEYS.decline],
  ['keys.mute', KEYS.mute],
  ['keys.hold', KEYS.hold],
  ['keys.keypad', KEYS.keypad],
  ['keys.hang-up', KEYS.hangUp],
  ['keys.code', ['1', '…', '9']],
  ['keys.code-up', ['0']],
  ['keys.stay', KEYS.stay],
  ['keys.finish', ['Ctrl', 'Enter']],
  ['keys.ready', KEYS.ready],
  ['keys.play', ['Space']],
  ['keys.seek', ['←', '→']],
  ['keys.help', KEYS.help],
]

export function KeyHelp({ onClose }: { onClose(): void }) {
  const { t } = useText()
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl className="key-help">
        {LINES.map(([what, keys]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('keys.not-in-fields')}</p>
    </Dialog>
  )
}
