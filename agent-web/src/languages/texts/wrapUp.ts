// Wrap-up.
export const zhCN = {
  'wrap.title': '话后处理',
  'wrap.code': '业务结果',
  'wrap.note': '备注',
  'wrap.note-hint': '{length} / {limit} 字',
  'wrap.finish': '完成',
  'wrap.finishing': '正在保存…',
  'wrap.seconds-left': '剩余 {seconds} 秒',
  'wrap.code-required': '业务结果（必选）',
  'wrap.code-up': '返回上一级',
  'wrap.none-given': '未填写业务结果',
  'wrap.overtime': '已超时，请选择业务结果',
  'wrap.extend': '延长 1 分钟',
  'wrap.extended': '已延长到上限',
} as const

export const en: Record<keyof typeof zhCN, string> = {
  'wrap.title': 'Wrap-up',
  'wrap.code': 'Result',
  'wrap.note': 'Note',
  'wrap.note-hint': '{length} / {limit} characters',
  'wrap.finish': 'Finish',
  'wrap.finishing': 'Saving…',
  'wrap.seconds-left': '{seconds} s left',
  'wrap.code-required': 'Result (required)',
  'wrap.code-up': 'One level up',
  'wrap.none-given': 'No result given',
  'wrap.overtime': 'Overdue: choose a result',
  'wrap.extend': '1 minute more',
  'wrap.extended': 'Extended as far as it goes',
}
