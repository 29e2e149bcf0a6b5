import { useId, useState, type FormEvent } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Banner } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

interface Props {
  prompt: api.Prompt | null
  onClose(): void
  onSaved(): void
}

const FIELDS = ['name', 'text', 'file', 'language'] as const

/** A prompt is a text that the speech engine speaks, or a sound that somebody recorded. */
export function PromptDialog({ prompt, onClose, onSaved }: Props) {
  const { t } = useText()
  const say = useSay()
  const form = useId()
  const [name, setName] = useState(prompt?.name ?? '')
  const [language, setLanguage] = useState<api.LanguageTag>(prompt && api.isLanguageTag(prompt.language) ? prompt.language : 'zh-CN')
  const [kind, setKind] = useState<'text' | 'file'>(prompt && prompt.text == null ? 'file' : 'text')
  const [text, setText] = useState(prompt?.text ?? '')
  const [file, setFile] = useState<File | null>(null)
  const { saving, save, at, above } = useSaving()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const version = prompt?.version ?? 0
    const saved = await save(() =>
      kind === 'file' && (file || !prompt || prompt.text != null)
        ? api.uploadPrompt(prompt?.id ?? null, { name, language, version }, file ?? new Blob())
        : api.savePrompt(prompt?.id ?? null, { name, language, text: kind === 'text' ? text : null, version }),
    )
    if (!saved) return
    say(t('prompts.saved', { name: saved.name }))
    onSaved()
  }
  const general = above(FIELDS)
  return (
    <Dialog
      title={t(prompt ? 'prompts.edit-title' : 'prompts.new')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" form={form} disabled={saving} data-testid="prompt-save">
            {t(saving ? (kind === 'text' ? 'prompts.speaking' : 'ui.saving') : 'ui.save')}
          </Button>
        </>
      }
    >
      <form id={form} className="form-column" noValidate onSubmit={(event) => void submit(event)}>
        {general && (
          <Banner tone="bad" role="alert">
            {general}
          </Banner>
        )}
        <Field label={t('prompts.name')} error={at('name')}>
          <input value={name} maxLength={60} data-first data-testid="prompt-name" onChange={(e) => setName(e.target.value)} />
        </Field>
        <Field label={t('prompts.kind')}>
          <select value={kind} data-testid="prompt-kind" onChange={(e) => setKind(e.target.value === 'file' ? 'file' : 'text')}>
            <option value="text">{t('prompts.kind-text')}</option>
            <option value="file">{t('prompts.kind-file')}</option>
          </select>
        </Field>
        <Field label={t('prompts.language')} error={at('language')}>
          <select value={language} onChange={(e) => api.isLanguageTag(e.target.value) && setLanguage(e.target.value)}>
            <option value="zh-CN">{t('prompts.chinese')}</option>
            <option value="en">{t('prompts.english')}</option>
          </select>
        </Field>
        {kind === 'text' ? (
          <Field label={t('prompts.text')} hint={t('prompts.text-hint')} error={at('text')}>
            <textarea rows={4} value={text} maxLength={1000} data-testid="prompt-text" onChange={(e) => setText(e.target.value)} />
          </Field>
        ) : (
          <Field label={t('prompts.file')} hint={t('prompts.file-hint')} error={at('file')}>
            <input type="file" accept="audio/wav,audio/x-wav,.wav" data-testid="prompt-file" onChange={(e) => setFile(e.target.files?.[0] ?? null)} />
          </Field>
        )}
      </form>
    </Dialog>
  )
}
