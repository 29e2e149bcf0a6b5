// Dialing.
export const zhCN = {
  'dial.title': '拨打电话',
  'dial.number': '电话号码',
  'dial.keys': '拨号盘',
  'dial.erase': '删除一位',
  'dial.call': '拨打',
  'dial.dialing': '正在拨打…',
  'dial.empty': '请先输入电话号码。',
  'dial.not-now': '当前状态不能外呼。',
} as const

export const en: Record<keyof typeof zhCN, string> = {
  'dial.title': 'Place a call',
  'dial.number': 'Phone number',
  'dial.keys': 'Dial pad',
  'dial.erase': 'Erase one digit',
  'dial.call': 'Call',
  'dial.dialing': 'Dialing…',
  'dial.empty': 'Enter a phone number first.',
  'dial.not-now': 'You cannot place a call in your present state.',
}
