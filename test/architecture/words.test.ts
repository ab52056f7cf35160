import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((path) => !path.includes('.test.'))
const han = /\p{Script=Han}/u

type Language = 'zh' | 'en'
type Told = { readonly where: string; readonly text: string }

/** Every literal of a language: under `zh` and `en` of objects that have both, and in the two halves of a dictionary. */
function textsOf(language: Language): readonly Told[] {
  return sources.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    if (!/\bzh\b|dictionary\(/.test(text)) return []
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    return [...spokenIn(file, language)].flatMap((node) => literalsIn(node, file))
  })
}

function* spokenIn(node: ts.Node, language: Language): Generator<ts.Node> {
  const spoken = spokenBy(node, language)
  if (spoken !== undefined) return yield spoken
  for (const child of node.getChildren()) yield* spokenIn(child, language)
}

function spokenBy(node: ts.Node, language: Language): ts.Node | undefined {
  if (ts.isObjectLiteralExpression(node)) {
    const named = (name: Language) => node.properties.find((one) => one.name?.getText() === name)
    return named('zh') && named('en') ? named(language) : undefined
  }
  const isDictionary = ts.isCallExpression(node) && node.expression.getText() === 'dictionary'
  return isDictionary ? node.arguments[language === 'zh' ? 0 : 1] : undefined
}

function literalsIn(node: ts.Node, file: ts.SourceFile): readonly Told[] {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
  if (isText && !isValue(node)) {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    return [{ where: `${file.fileName}:${line + 1}`, text: node.text }]
  }
  return node.getChildren().flatMap((child) => literalsIn(child, file))
}

/** A value that is asked for, or a key, is no text. */
function isValue({ parent }: ts.Node): boolean {
  return (
    ts.isBinaryExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent) ||
    ts.isLiteralTypeNode(parent)
  )
}

const [chinese, english] = [textsOf('zh'), textsOf('en')]

/** The switch to the other language is named in it; what is read as an example stays as a requester would write it. */
const inItsOwnLanguage = ['src/desk/desk-words.ts', 'src/classify/web/reading/reading-page.tsx']

test('no English text of the product has Chinese in it', () => {
  expect(english.length).toBeGreaterThan(1000)
  const elsewhere = english.filter(({ where }) => !inItsOwnLanguage.some((path) => where.startsWith(path)))
  expect(elsewhere.filter(({ text }) => han.test(text))).toEqual([])
})

/** Rule ids, file types, keys, methods, commands and settings are called the same in Chinese, and so is the switch to English. */
const sameInBoth =
  /\b(?:[A-Z]+-\d\d|JSON|csv|xlsx|jsonl|\w+\.json|JIESU_[A-Z_]+|SHA-256|Ed25519|RFC \d+|jiesu(?: [a-z]+)*|Enter|Backspace|English|zh)\b/g

test('no Chinese text on a page has English words left in it', () => {
  const onPages = chinese.filter(({ where }) => /\/(?:web|desk)\//.test(where))
  expect(onPages.length).toBeGreaterThan(1000)
  expect(onPages.filter(({ text }) => /[A-Za-z]{2,}/.test(text.replace(sameInBoth, '')))).toEqual([])
})
