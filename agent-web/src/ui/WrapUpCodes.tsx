import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import * as api from '../wire/api'
import { useLoaded } from './useLoaded'

export interface NamedCode {
  code: string
  name: string
}

const TRY_AGAIN_MS = 3_000
const CodesContext = createContext<api.WrapUpCode[]>([])

/** The centre's own codes, named by the centre in both languages. */
export function WrapUpCodes({ children }: { children: ReactNode }) {
  const { data, failure, reload } = useLoaded('wrap-up-codes', api.wrapUpCodes)
  // A wrap-up without its choices would last the whole shift.
  useEffect(() => {
    if (!failure) return
    const timer = setTimeout(reload, TRY_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [failure, reload])
  return <CodesContext value={data ?? []}>{children}</CodesContext>
}

export function useWrapUpCodes() {
  const { language } = useText()
  const codes = useContext(CodesContext)
  return useMemo(() => {
    const named = codes.map(({ code, nameZh, nameEn }): NamedCode => ({ code, name: language === 'zh-CN' ? nameZh : nameEn }))
    const names = new Map(named.map(({ code, name }) => [code, name]))
    return { codes: named, codeName: (code: string) => names.get(code) ?? code }
  }, [codes, language])
}
