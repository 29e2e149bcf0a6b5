import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
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
  const [name, setName] = useState(prompt?.name ?? '')
  const [language, setLanguage] = useState<api.LanguageTag>(prompt && api.isLanguageTag(prompt.language) ? prompt.language : 'zh-CN')
  const [kind, setKind] = useState<'text' | 'file'>(prompt && prompt.text == null ? 'file' : 'text')
  const [text, setText] = useState(prompt?.text ?? '')
  const [file, setFile] = useState<File | null>(null)
  const saving = useSaving()
  const { save, at } = saving

  const submit = async () => {
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
  return (
    <FormDialog
      title={t(prompt ? 'prompts.edit-title' : 'prompts.new')}
      saving={saving}
      fields={FIELDS}
      testId="prompt"
      {...(kind === 'text' ? { savingText: t('prompts.speaking') } : {})}
      onSave={submit}
      onClose={onClose}
    >
      <Field label={t('prompts.name')} error={at('name')}>
        <input value={name} maxLength={60} data-testid="prompt-name" onChange={(e) => setName(e.target.value)} />
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
    </FormDialog>
  )
}
