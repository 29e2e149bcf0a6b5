import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import * as api from '../wire/api'
import { useInsisted } from './useLoaded'

export interface NamedCode {
  code: string
  name: string
  parent: string | null
  /** It is chosen itself; anything else is a group. */
  leaf: boolean
}

/** What the history says where a required result was never given. */
const NONE_GIVEN = 'uncoded'

const CodesContext = createContext<api.WrapUpCode[]>([])

/** The centre's own codes, named by the centre in both languages. */
export function WrapUpCodes({ children }: { children: ReactNode }) {
  // A wrap-up without its choices would last the whole shift.
  const { data } = useInsisted('wrap-up-codes', api.wrapUpCodes)
  return <CodesContext value={data ?? []}>{children}</CodesContext>
}

export function useWrapUpCodes() {
  const { language, t } = useText()
  const codes = useContext(CodesContext)
  return useMemo(() => {
    const named = codes.map(({ code, nameZh, nameEn, parent, leaf }): NamedCode => ({ code, name: language === 'zh-CN' ? nameZh : nameEn, parent: parent ?? null, leaf }))
    const byCode = new Map(named.map((one) => [one.code, one]))
    const path = (code: string): string[] => {
      const names: string[] = []
      for (let at = byCode.get(code); at && names.length < 8; at = at.parent === null ? undefined : byCode.get(at.parent)) names.unshift(at.name)
      return names
    }
    return { codes: named, codeName: (code: string) => (code === NONE_GIVEN ? t('wrap.none-given') : path(code).join(' / ') || code) }
  }, [codes, language, t])
}
