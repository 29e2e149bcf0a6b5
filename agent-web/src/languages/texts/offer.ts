// Offer.
export const zhCN = {
  'offer.incoming': '来电',
  'offer.callback': '回拨：接听后呼叫客户',
  'offer.answer': '接听',
  'offer.answering': '正在接听…',
  'offer.decline': '拒接',
  'offer.declining': '正在拒接…',
  'offer.queue': '队列',
  'offer.waited': '已等待',
  'offer.seconds-left': '剩余 {seconds} 秒',
  'offer.no-ring': '您的话机没有振铃，无法接听。请检查话机状态。',
  'offer.title-blink': '☎ {who} 来电',
  'offer.notification': '来电 {queue}',
} as const

export const en: Record<keyof typeof zhCN, string> = {
  'offer.incoming': 'Incoming call',
  'offer.callback': 'Callback: the customer is dialed when you answer',
  'offer.answer': 'Answer',
  'offer.answering': 'Answering…',
  'offer.decline': 'Decline',
  'offer.declining': 'Declining…',
  'offer.queue': 'Queue',
  'offer.waited': 'Waiting',
  'offer.seconds-left': '{seconds} s left',
  'offer.no-ring': 'Your phone did not ring, so the call could not be answered. Check the phone.',
  'offer.title-blink': '☎ Call: {who}',
  'offer.notification': 'Incoming call {queue}',
}
