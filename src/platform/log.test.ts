import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { logTo } from './log.ts'

function logged(write: (log: ReturnType<typeof logTo>) => void): string {
  let text = ''
  const output = new Writable({
    write: (chunk, _, done) => {
      text += chunk
      done()
    },
  })
  write(logTo(output, 'info'))
  return text
}

test('nothing about a person gets through, however deep it stands', () => {
  const text = logged((log) => {
    log.info({ phone: '13800002671', route: '/api/x', requester: { name: '张女士' } }, 'answered')
    log.info({ ticket: { text: '家里太冷', address: '龙泽苑 3 号楼' }, facts: { one: { phone: '13800002671' } } }, 'x')
    log.error(
      { err: Object.assign(new Error('duplicate key'), { detail: 'Key (phone)=(13800002671) exists' }) },
      'defect',
    )
  })
  for (const personal of ['13800002671', '张女士', '家里太冷', '龙泽苑']) expect(text).not.toContain(personal)
  expect(text).toContain('"route":"/api/x"')
  expect(text).toContain('duplicate key')
})
