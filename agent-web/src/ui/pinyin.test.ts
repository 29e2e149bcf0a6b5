import { beforeAll, describe, expect, test } from 'vitest'
import { fetchPinyin, isFound } from './pinyin'

describe('a name is found', () => {
  beforeAll(() => fetchPinyin())

  test.each([
    ['张伟', 'zw'],
    ['张伟', 'zhangwei'],
    ['张伟', 'ZhangW'],
    ['张伟', '张'],
    ['单雄信', 'sxx'],
    ['重庆组', 'cqz'],
    ['吕布', 'lvbu'],
    ['售后VIP组', 'shvip'],
    ['ＡＢＣ', 'abc'],
  ])('%s by %s', (name, wanted) => expect(isFound([name], wanted)).toBe(true))

  test.each([
    ['张伟', 'wz'],
    ['张伟', 'zl'],
    ['张伟', '李'],
    ['张伟', '('],
  ])('%s not by %s', (name, wanted) => expect(isFound([name], wanted)).toBe(false))

  test('by several words, each in any of its texts', () => {
    expect(isFound(['张伟', 'early shift'], 'zw shift')).toBe(true)
    expect(isFound(['张伟', 'early shift'], 'zw late')).toBe(false)
  })
})
