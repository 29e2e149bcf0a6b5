import { useState, type ReactNode } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { ChoiceFilter } from '../../ui/Filters'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'

/** What a recording is looked for by, beside when and whose; empty is any. */
export const NO_TRAITS = { customer: '', code: '', minSeconds: '', maxSeconds: '', minScore: '', maxScore: '', flag: '', text: '' }
export type Traits = typeof NO_TRAITS

const FLAGS = ['slow', 'fast', 'long-call', 'dead-air', 'talk-over', 'clipped', 'noisy', 'paused', 'flawed', 'wording']

interface Props {
  traits: Traits
  /** An agent looks for his own, and not by what reviewers gave. */
  own: boolean
  onChange(part: Partial<Traits>): void
}

/** Opens the further filters; says how many of them are in use while they are out of sight. */
export function TraitFilters({ traits, own, onChange }: Props) {
  const { t } = useText()
  const used = Object.values(traits).filter(Boolean).length
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button aria-expanded={open} data-testid="traits-open" onClick={() => setOpen(!open)}>
        {t('library.more', { count: used })}
      </Button>
      {open && <TraitFields traits={traits} own={own} onChange={onChange} />}
    </>
  )
}

function TraitFields({ traits, own, onChange }: Props) {
  const { t, word, language } = useText()
  const codes = useLoaded('wrap-up-codes', api.wrapUpCodes)
  const leaves = codes.data?.filter(({ leaf }) => leaf) ?? []
  const typed = (name: 'customer' | 'text') => (
    <Field label={t(`library.${name}`)} wide>
      <input type="search" maxLength={200} value={traits[name]} data-testid={`trait-${name}`} onChange={(event) => onChange({ [name]: event.target.value })} />
    </Field>
  )
  return (
    <div className="traits">
      {typed('customer')}
      <ChoiceFilter label={t('library.code')} value={traits.code} of={leaves.map(({ code, nameZh, nameEn }) => ({ value: code, label: language === 'zh-CN' ? nameZh : nameEn }))} testId="trait-code" onChange={(code) => onChange({ code })} />
      <Between label={t('library.seconds')}>
        <Bound traits={traits} name="minSeconds" onChange={onChange} />
        <Bound traits={traits} name="maxSeconds" onChange={onChange} />
      </Between>
      {!own && (
        <Between label={t('library.score')}>
          <Bound traits={traits} name="minScore" most={100} onChange={onChange} />
          <Bound traits={traits} name="maxScore" most={100} onChange={onChange} />
        </Between>
      )}
      <ChoiceFilter label={t('library.flag')} value={traits.flag} of={FLAGS.map((value) => ({ value, label: word('sound-flag', value) }))} testId="trait-flag" onChange={(flag) => onChange({ flag })} />
      {typed('text')}
      <Button kind="plain" data-testid="traits-clear" onClick={() => onChange(NO_TRAITS)}>
        {t('library.clear')}
      </Button>
    </div>
  )
}

function Between({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="field traits__between">
      <legend className="field__label">{label}</legend>
      {children}
    </fieldset>
  )
}

type BoundName = 'minSeconds' | 'maxSeconds' | 'minScore' | 'maxScore'

function Bound({ traits, name, most = 86_400, onChange }: { traits: Traits; name: BoundName; most?: number; onChange(part: Partial<Traits>): void }) {
  const { t } = useText()
  return <input className="input num" type="number" min={0} max={most} value={traits[name]} placeholder={t(name.startsWith('min') ? 'library.from' : 'library.to')} aria-label={t(`library.${name}`)} data-testid={`trait-${name}`} onChange={(event) => onChange({ [name]: event.target.value })} />
}
