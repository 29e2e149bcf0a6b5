// Taken over.
export const zhCN = {
  'elsewhere.title': '工作台已在别处打开',
  'elsewhere.what': '您的账号在另一个页面或电脑上打开了工作台，来电由那里接听，此页面已停止。',
  'elsewhere.take-over': '在此页面接管',
} as const

export const en: Record<keyof typeof zhCN, string> = {
  'elsewhere.title': 'The desk was opened elsewhere',
  'elsewhere.what': 'Your account opened the desk in another tab or on another computer. Calls are handled there; this page has stopped.',
  'elsewhere.take-over': 'Take over here',
}
