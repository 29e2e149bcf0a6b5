import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import * as api from '../wire/api'
import { useInsisted } from './useLoaded'

interface NamedReason {
  code: string
  name: string
}

const ReasonsContext = createContext<{ all: api.Reason[]; reload(): void }>({ all: [], reload: () => undefined })

/** Why agents are not ready, named by the centre in both languages. */
export function Reasons({ children }: { children: ReactNode }) {
  // Without the list nobody could take a break.
  const { data, reload } = useInsisted('reasons', api.reasons)
  const value = useMemo(() => ({ all: data ?? [], reload }), [data, reload])
  return <ReasonsContext value={value}>{children}</ReasonsContext>
}

export function useReasons() {
  const { language, word } = useText()
  const { all, reload } = useContext(ReasonsContext)
  return useMemo(() => {
    const nameOf = (code: string) => {
      const found = all.find((reason) => reason.code === code)
      // Before the list is here the usual codes have a word of ours.
      return found ? (language === 'zh-CN' ? found.nameZh : found.nameEn) : word('reason', code)
    }
    const given = (kind: api.Reason['kind']): NamedReason[] =>
      all.filter((reason) => reason.active && reason.kind === kind).map(({ code }) => ({ code, name: nameOf(code) }))
    return {
      /** What this agent may choose: his team may have a list of its own. */
      agents: given('AGENT').filter(({ code }) => all.some((reason) => reason.code === code && reason.offered)),
      /** All that agents of some team may choose. */
      everyAgents: given('AGENT'),
      supervisors: given('SUPERVISOR'),
      nameOf,
      /** Seconds after which a stay is marked; null without a limit. */
      limitOf: (code: string | null) => all.find((reason) => reason.code === code)?.limitSeconds ?? null,
      reload,
    }
  }, [all, language, word, reload])
}
