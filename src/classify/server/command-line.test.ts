import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTerminal } from '#platform/terminal/terminal.ts'
import { predictCommand } from './predict-command.ts'
import { trainCommand } from './train-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiesu-classify-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

const at = (name: string) => join(folder, name)

async function save(name: string, lines: readonly (string | object)[]): Promise<string> {
  await writeFile(at(name), lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''))
  return at(name)
}

/** Neither command is given a platform: there is no database that they could open. */
async function run(...args: readonly string[]) {
  const [program, output] = [new Command('jiesu').exitOverride(), new PassThrough()]
  const terminal = makeTerminal({ json: true, language: 'en', output })
  const group = program.command('classify')
  trainCommand(group, () => terminal)
  predictCommand(group, output)
  for (const command of group.commands) command.exitOverride().configureOutput({ writeErr: () => undefined })
  const ended = await program.parseAsync(['classify', ...args], { from: 'user' }).then(
    () => '',
    (error: Error) => [error.name, error.message, (error.cause as Error | undefined)?.message].join(' '),
  )
  return { output: String(output.read() ?? ''), errors: ended }
}

const said = {
  供暖: ['家里暖气不热', '供热管道漏水室温低', '暖气片冰凉', '小区供暖温度不达标'],
  噪声: ['夜间施工噪音扰民', '工地半夜施工吵闹', '广场舞音响噪音', '装修噪音影响休息'],
}
const examples = Object.entries(said).flatMap(([label, texts]) =>
  texts.flatMap((text, i) => [
    { text: `${text}，请尽快处理`, label },
    { text: `反映${text}`, title: text, label, id: i },
  ]),
)

test('learns from messages and words, says how well, and tells the class of each line in order, with words of the text', async () => {
  const messages = await save('messages.jsonl', examples)
  const words = await save('words.csv', [
    'tokens,label',
    '暖气 不热 家里,供暖',
    '"锅炉 停供 整栋楼\n 冰冷",供暖',
    '工地 打桩 噪音,噪声',
  ])
  const learnt = await run('train', messages, words, '--out', at('model'), '--seed', '7')
  expect(learnt.errors).toBe('')
  const told = JSON.parse(learnt.output)
  expect(told).toMatchObject({ messages: 16, words: 3, seed: '7', accuracy: { denominator: 16 + 3 - told.left } })
  expect(told.classes.map(({ label }: { label: string }) => label)).toEqual(['供暖', '噪声'])

  const asked = await save('asked.jsonl', [
    { text: '半夜工地施工噪音', extra: 1 },
    { text: '' },
    { title: '暖氣不熱', text: '一行\u2028两行' },
  ])
  const { output, errors } = await run('predict', '--model', at('model'), asked)
  expect(errors).toBe('')
  const guesses = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(guesses.map(({ label }) => label)).toEqual(['噪声', expect.any(String), '供暖'])
  expect(Object.keys(guesses[0])).toEqual(['label', 'probability', 'because'])
  expect(guesses[0].because).toContain('噪音')
  expect(guesses[1].because).toEqual([])
  expect(guesses[2].because).toContain('暖氣')
})

test('the same examples and seed give the same bytes', async () => {
  const [one, other] = [await save('one.jsonl', examples), await save('other.jsonl', examples.toReversed())]
  await run('train', one, '--out', at('one'))
  await run('train', other, '--out', at('other'))
  expect((await readFile(at('one'))).equals(await readFile(at('other')))).toBe(true)
})

test.each<[string, string | object, string]>([
  ['broken', '{"text":"暖气', 'in line 2 has no record of JSON'],
  ['blank', '', 'in line 2 has no record of JSON'],
  ['textless', { label: '供暖' }, 'in line 2 lacks the field text'],
  ['unlabelled', { text: '暖气' }, 'in line 2 lacks the field label'],
  ['numbered', { text: 7, label: '供暖' }, 'in line 2 has a field text that is no text'],
  ['hollow', { text: ' ', label: '供暖' }, 'in line 2 has a blank field text'],
])('a %s line is named with file, line and field, and no model is written', async (name, line, expected) => {
  const file = await save(`${name}.jsonl`, [examples[0] ?? '', line, examples[1] ?? ''])
  const { errors } = await run('train', file, '--out', at(`${name}.model`))
  expect(errors).toContain(`The file ${name}.jsonl ${expected}`)
  await expect(readFile(at(`${name}.model`))).rejects.toThrow('ENOENT')
})

test('what cannot be used is told calmly', async () => {
  const good = await save('good.jsonl', examples)
  await writeFile(at('gb.jsonl'), Buffer.from([0x7b, 0x22, 0xc5, 0xaf, 0xc6, 0xf8, 0x22]))
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['train', at('absent.jsonl'), '--out', at('m')], 'absent.jsonl cannot be read: it is not there'],
    [['train', at('absent.jsonl'), '--out', at('nowhere/m')], 'm cannot be written; check its folder'],
    [['train', at('labels.xlsx'), '--out', at('m')], 'neither a .jsonl nor a .csv'],
    [['train', good], '--out'],
    [['train', await save('empty.jsonl', []), '--out', at('m')], 'holds no message'],
    [['train', at('gb.jsonl'), '--out', at('m')], 'no text in UTF-8'],
    [
      ['train', await save('columns.csv', ['words,label', '暖气,供暖']), '--out', at('m')],
      'line 2 lacks the field tokens',
    ],
    [['train', await save('quote.csv', ['tokens,label', '"暖气,供暖']), '--out', at('m')], 'no sound csv'],
    [['train', good, '--out', join(folder, 'none', 'm')], 'ENOENT'],
    [['predict', '--model', at('absent'), good], 'absent is no model that can be used'],
    [['predict', '--model', good, good], 'first bytes'],
  ]
  for (const [args, expected] of cases) {
    const ended = await run(...args)
    expect(ended.errors).toContain(expected)
  }
})

test('a model cut short, and a bad line after good ones', async () => {
  const file = await save('again.jsonl', examples)
  await run('train', file, '--out', at('whole'))
  const bytes = await readFile(at('whole'))
  await writeFile(at('half'), bytes.subarray(0, bytes.length >> 1))
  expect((await run('predict', '--model', at('half'), file)).errors).toContain('cut short')
  const asked = await save('bad-third.jsonl', [{ text: '暖气' }, { text: '噪音' }, { texts: '暖气' }])
  const { output, errors } = await run('predict', '--model', at('whole'), asked)
  expect(output.split('\n')).toHaveLength(3)
  expect(errors).toContain('in line 3 lacks the field text')
})
