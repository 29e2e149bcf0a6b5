// Wrap-up.
export const zhCN = {
  'wrap.title': '话后处理',
  'wrap.code': '业务结果',
  'wrap.note': '备注',
  'wrap.note-hint': '{length} / {limit} 字',
  'wrap.finish': '完成',
  'wrap.finishing': '正在保存…',
  'wrap.seconds-left': '剩余 {seconds} 秒',
} as const

export const en: Record<keyof typeof zhCN, string> = {
  'wrap.title': 'Wrap-up',
  'wrap.code': 'Result',
  'wrap.note': 'Note',
  'wrap.note-hint': '{length} / {limit} characters',
  'wrap.finish': 'Finish',
  'wrap.finishing': 'Saving…',
  'wrap.seconds-left': '{seconds} s left',
}
