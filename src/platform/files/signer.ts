import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'

/** Signs what this installation publishes, so that anybody who knows its public key can tell that it is unaltered. */
export type Signer = {
  /** The raw Ed25519 public key, 32 bytes in base64. */
  readonly publicKey: string
  /** The Ed25519 signature (RFC 8032) of the text's UTF-8 bytes, in base64; the same for the same text. */
  readonly sign: (text: string) => string
}

/** What stands before the 32 bytes of a key in PKCS #8 and in SPKI. Source: RFC 8410. */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

/** A signer whose key is drawn from the master key by HKDF, for this purpose alone. */
export function makeSigner(masterKey: Buffer): Signer {
  const seed = Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), 'jiesu published tables v1', 32))
  const key = createPrivateKey({ key: Buffer.concat([privateHead, seed]), format: 'der', type: 'pkcs8' })
  return {
    publicKey: rawPublicKey(createPublicKey(key)),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
  }
}

/** Whether the text is what the holder of this public key signed; false also for a key or signature of a wrong form. */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  const raw = Buffer.from(publicKey, 'base64')
  if (raw.length !== 32) return false
  const key = createPublicKey({ key: Buffer.concat([publicHead, raw]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
}

/** The SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function rawPublicKey(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).subarray(publicHead.length).toString('base64')
}
