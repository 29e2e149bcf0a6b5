// Customer.
export const zhCN = {
  'customer.title': '客户资料',
  'customer.name': '姓名',
  'customer.number': '号码',
  'customer.unknown': '未登记的客户',
  'customer.unknown-hint': '这个号码不在客户资料中。',
  'customer.vip': 'VIP',
  'customer.company': '单位',
  'customer.last-calls': '最近通话',
  'customer.first-call': '没有以往通话',
} as const

export const en: Record<keyof typeof zhCN, string> = {
  'customer.title': 'Customer',
  'customer.name': 'Name',
  'customer.number': 'Number',
  'customer.unknown': 'Unknown customer',
  'customer.unknown-hint': 'This number is not in the customer records.',
  'customer.vip': 'VIP',
  'customer.company': 'Company',
  'customer.last-calls': 'Last calls',
  'customer.first-call': 'No earlier calls',
}
