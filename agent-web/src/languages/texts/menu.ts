// Menu.
export const zhCN = {
  'nav.title': '主菜单',
  'nav.desk': '工作台',
  'nav.board': '现场看板',
  'nav.calls': '通话记录',
  'nav.my-calls': '我的通话',
  'nav.recordings': '录音',
  'nav.my-recordings': '我的录音',
  'nav.users': '用户管理',
  'nav.queues': '队列管理',
  'nav.codes': '业务结果',
  'nav.reasons': '示忙原因',
} as const

export const en: Record<keyof typeof zhCN, string> = {
  'nav.title': 'Main menu',
  'nav.desk': 'Desk',
  'nav.board': 'Live board',
  'nav.calls': 'Calls',
  'nav.my-calls': 'My calls',
  'nav.recordings': 'Recordings',
  'nav.my-recordings': 'My recordings',
  'nav.users': 'Users',
  'nav.queues': 'Queues',
  'nav.codes': 'Results',
  'nav.reasons': 'Reasons',
}
