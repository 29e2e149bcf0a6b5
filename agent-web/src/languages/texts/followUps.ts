// Promises to customers.
export const zhCN = {
  'follow-up.title': '我的跟进（{count}）',
  'follow-up.new': '添加跟进任务',
  'follow-up.text': '跟进内容',
  'follow-up.due': '完成时间',
  'follow-up.add': '添加',
  'follow-up.added': '已添加跟进任务。',
  'follow-up.over': '已逾期',
  'follow-up.done': '完成',
  'follow-up.done-what': '完成：{text}',
} as const

export const en: Record<keyof typeof zhCN, string> = {
  'follow-up.title': 'My follow-ups ({count})',
  'follow-up.new': 'Add a follow-up',
  'follow-up.text': 'What',
  'follow-up.due': 'By when',
  'follow-up.add': 'Add',
  'follow-up.added': 'The follow-up was added.',
  'follow-up.over': 'overdue',
  'follow-up.done': 'Done',
  'follow-up.done-what': 'Done: {text}',
}
