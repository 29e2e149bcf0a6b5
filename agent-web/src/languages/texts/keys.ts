// Keys.
export const zhCN = {
  'keys.title': '键盘快捷键',
  'keys.answer': '接听来电',
  'keys.decline': '拒接来电',
  'keys.mute': '静音 / 取消静音',
  'keys.hold': '保持 / 恢复',
  'keys.keypad': '打开拨号键',
  'keys.hang-up': '挂断',
  'keys.code': '选择业务结果',
  'keys.finish': '完成话后处理',
  'keys.ready': '示闲 / 小休',
  'keys.play': '播放 / 暂停录音',
  'keys.seek': '后退 / 前进 5 秒',
  'keys.help': '显示本列表',
  'keys.not-in-fields': '在输入框中打字时，快捷键不起作用。',
} as const

export const en: Record<keyof typeof zhCN, string> = {
  'keys.title': 'Keyboard shortcuts',
  'keys.answer': 'Answer the call',
  'keys.decline': 'Decline the call',
  'keys.mute': 'Mute / unmute',
  'keys.hold': 'Hold / resume',
  'keys.keypad': 'Open the keypad',
  'keys.hang-up': 'Hang up',
  'keys.code': 'Choose the result',
  'keys.finish': 'Finish the wrap-up',
  'keys.ready': 'Ready / break',
  'keys.play': 'Play / pause a recording',
  'keys.seek': 'Back / forward 5 seconds',
  'keys.help': 'Show this list',
  'keys.not-in-fields': 'While you type in a text field, these keys do nothing.',
}
