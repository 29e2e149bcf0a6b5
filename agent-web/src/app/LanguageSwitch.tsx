import { useText } from '../languages/useText'
import { Button } from '../ui/Button'
import type { LanguageTag } from '../wire/api'

/** Shows the name of the other language, in that language. */
export function LanguageSwitch({ onChosen }: { onChosen?: (language: LanguageTag) => void }) {
  const { t, language, setLanguage } = useText()
  const other: LanguageTag = language === 'en' ? 'zh-CN' : 'en'
  return (
    <Button
      kind="plain"
      icon="globe"
      lang={other}
      data-testid="language"
      onClick={() => {
        setLanguage(other)
        onChosen?.(other)
      }}
    >
      {t('language.other')}
    </Button>
  )
}
