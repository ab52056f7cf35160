import { expect, test } from 'vitest'
import { digestOf, isSigned, makeSigner } from './signer.ts'

const signer = makeSigner(Buffer.alloc(32, 7))
const text = '{"score":92.5,"unit":"建外街道"}'

test('what was signed is known again by the public key alone; one changed letter is noticed', () => {
  const signature = signer.sign(text)
  expect(isSigned(text, signature, signer.publicKey)).toBe(true)
  expect(isSigned(text.replace('92.5', '92.6'), signature, signer.publicKey)).toBe(false)
  expect(isSigned(text, signature, makeSigner(Buffer.alloc(32, 8)).publicKey)).toBe(false)
})

test('the same key and text give the same signature, so that a closing can be repeated', () => {
  expect(makeSigner(Buffer.alloc(32, 7)).sign(text)).toBe(signer.sign(text))
  expect(Buffer.from(signer.publicKey, 'base64')).toHaveLength(32)
})

test('a key or a signature of a wrong form is calmly untrue', () => {
  expect(isSigned(text, 'nonsense', signer.publicKey)).toBe(false)
  expect(isSigned(text, '', '')).toBe(false)
})

test('a digest is the SHA-256 of the text', () => {
  expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
