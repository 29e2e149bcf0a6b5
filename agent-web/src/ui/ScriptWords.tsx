import { Fragment } from 'react'
import { isTextKey, useText } from '../languages/useText'

/** What an agent says, with the names filled in. A name without a value is shown as what it stands for. */
export function ScriptWords({ text, values }: { text: string; values: Record<string, string> }) {
  const { t } = useText()
  const parts = text.split(/\{\{\s*([\w.]+)\s*\}\}/)
  return (
    <p className="script-words" data-testid="script-words">
      {parts.map((part, at) => {
        if (at % 2 === 0) return <Fragment key={at}>{part}</Fragment>
        const key = `script-name.${part}`
        return values[part] ? <mark key={at}>{values[part]}</mark> : <em key={at}>{isTextKey(key) ? t(key) : part}</em>
      })}
    </p>
  )
}
