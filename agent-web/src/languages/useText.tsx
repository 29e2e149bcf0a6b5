import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { isLanguageTag, type LanguageTag } from '../wire/api'
import type { SlugParams } from '../wire/desk'
import { asRefusal } from '../wire/http'
import { en, zhCN } from './texts'

export type TextKey = keyof typeof zhCN

const LANGUAGES: Record<LanguageTag, Record<TextKey, string>> = { 'zh-CN': zhCN, en }
const REMEMBERED = 'seatline.language'

export const isTextKey = (key: string): key is TextKey => Object.hasOwn(zhCN, key)

/** A list reads as one. */
const shown = (value: unknown) => (value == null ? null : Array.isArray(value) ? value.join(', ') : String(value))

/** @param missing what stands for a parameter without a value; its own name in braces where nothing is said */
export function fill(text: string, params: SlugParams = {}, missing?: string): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => shown(params[name]) ?? missing ?? whole)
}

function firstLanguage(): LanguageTag {
  const remembered = localStorage.getItem(REMEMBERED)
  if (isLanguageTag(remembered)) return remembered
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en'
}

interface Texts {
  language: LanguageTag
  setLanguage(language: LanguageTag): void
  t(key: TextKey, params?: Readonly<SlugParams>): string
  /** The word for one of the server's stable words, e.g. `word('outcome', 'BUSY')`; an unknown one is shown as it came. */
  word(group: string, name: string | null | undefined): string
  /** The sentence for a refusal or failure. A value that the server did not send is a dash, never a name in braces. */
  refusal(slug: string, params?: SlugParams): string
  /** The same for whatever a request threw. */
  why(failure: unknown): string
}

const TextContext = createContext<Texts | null>(null)

export function TextProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const setLanguage = useCallback((next: LanguageTag) => {
    localStorage.setItem(REMEMBERED, next)
    choose(next)
  }, [])
  const texts = useMemo<Texts>(() => {
    const words = LANGUAGES[language]
    const t = (key: TextKey, params?: SlugParams) => fill(words[key], params)
    const refusal = (slug: string, params?: SlugParams) => {
      const key = `refusal.${slug}`
      return isTextKey(key) ? fill(words[key], params, words['ui.none']) : t('refusal.unknown', { slug })
    }
    return {
      language,
      setLanguage,
      t,
      word(group, name) {
        if (!name) return ''
        const key = `${group}.${name}`
        return isTextKey(key) ? t(key) : name
      },
      refusal,
      why(failure) {
        const { slug, params } = asRefusal(failure)
        return refusal(slug, params)
      },
    }
  }, [language, setLanguage])
  return <TextContext value={texts}>{children}</TextContext>
}

export function useText(): Texts {
  const texts = useContext(TextContext)
  if (!texts) throw new Error('no language here')
  return texts
}
