import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { useWrapUpCodes, type NamedCode } from '../../ui/WrapUpCodes'

interface Props {
  chosen: string | null
  required: boolean
  error: string | null
  onChoose(code: string): void
}

/** The tree of results, a level at a time: a digit opens a group or chooses a result, 0 goes up. */
export function Codes({ chosen, required, error, onChoose }: Props) {
  const { t } = useText()
  const { codes, codeName } = useWrapUpCodes()
  const [opened, open] = useState<string | null>(() => codes.find(({ code }) => code === chosen)?.parent ?? null)
  // The list is loaded late, and may change: a level that is gone is the top.
  const group = codes.some(({ code }) => code === opened) ? opened : null
  const level = codes.filter(({ parent }) => (codes.some(({ code }) => code === parent) ? parent : null) === group)
  const up = () => open(codes.find(({ code }) => code === group)?.parent ?? null)
  const pick = ({ code, leaf }: NamedCode) => (leaf ? onChoose(code) : open(code))
  useKeys({
    ...Object.fromEntries(level.slice(0, 9).map((choice, at) => [String(at + 1), () => pick(choice)])),
    '0': group !== null && up,
  })
  return (
    <fieldset className="codes" aria-invalid={error ? true : undefined}>
      <legend className="field__label">
        {t(required ? 'wrap.code-required' : 'wrap.code')}
        {chosen && (
          <span className="codes__path" data-testid="wrap-up-chosen">
            {codeName(chosen)}
          </span>
        )}
      </legend>
      {error && (
        <p className="field__error" role="alert">
          <Icon name="warning" size={16} />
          {error}
        </p>
      )}
      {group !== null && (
        <div className="codes__up">
          <Button kind="plain" icon="back" shortcut="0" data-testid="wrap-up-code-up" onClick={up}>
            {t('wrap.code-up')}
          </Button>
          <span className="quiet">{codeName(group)}</span>
        </div>
      )}
      <div className="codes__grid">
        {level.map((choice, at) => (
          <Choice key={choice.code} choice={choice} digit={at < 9 ? at + 1 : null} chosen={chosen === choice.code} onPick={() => pick(choice)} />
        ))}
      </div>
    </fieldset>
  )
}

function Choice({ choice: { code, name, leaf }, digit, chosen, onPick }: { choice: NamedCode; digit: number | null; chosen: boolean; onPick(): void }) {
  const key = digit !== null && (
    <span className="key" aria-hidden="true">
      {digit}
    </span>
  )
  if (!leaf) {
    return (
      <button type="button" className="codes__one codes__one--group" data-testid={`wrap-up-group-${code}`} aria-keyshortcuts={digit ? String(digit) : undefined} onClick={onPick}>
        <span>{name}</span>
        <Icon name="down" size={14} className="codes__into" />
        {key}
      </button>
    )
  }
  return (
    <label className={`codes__one${chosen ? ' codes__one--chosen' : ''}`}>
      <input type="radio" name="wrap-up-code" value={code} checked={chosen} onChange={onPick} />
      <span>{name}</span>
      {key}
    </label>
  )
}
