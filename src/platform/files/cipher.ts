import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Whose data it is: sealed for one requester of one ticket, it opens for no other. */
export type SealContext = { readonly ticket: string; readonly subject: string }

/** Seals personal data so that only this installation reads it, and finds phones without reading them. */
export type Cipher = {
  readonly seal: (content: string | object, context: SealContext) => Buffer
  /** What was sealed. Throws when it was altered, belongs to another context, or was sealed with another key. */
  readonly open: (sealed: Buffer, context: SealContext) => unknown
  /** 32 bytes, the same for every way of writing one phone number; tells nothing of it without the key. */
  readonly blindIndex: (phone: string) => Buffer
  /** 32 bytes that only this installation can make for a text, so that it knows its own codes again. */
  readonly sign: (text: string) => Buffer
}

const layout = 1
const keyIdBytes = 4
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + keyIdBytes

/**
 * AES-256-GCM under keys drawn from the master key by HKDF, one per purpose. A sealed value is: layout (1 byte), key id (4),
 * nonce (12), tag (16), ciphertext; head and context are authenticated with it.
 */
export function makeCipher(masterKey: Buffer): Cipher {
  const sealing = derive(masterKey, 'jiesu personal data v1')
  const indexing = derive(masterKey, 'jiesu phone index v1')
  const signing = derive(masterKey, 'jiesu codes v1')
  const head = Buffer.concat([Buffer.of(layout), createHash('sha256').update(sealing).digest().subarray(0, keyIdBytes)])
  return {
    seal: (content, context) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(authenticated(head, context))
      const hidden = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
      return Buffer.concat([head, nonce, cipher.getAuthTag(), hidden])
    },
    open: (sealed, context) => {
      checkHead(sealed, head)
      const nonce = sealed.subarray(headBytes, headBytes + nonceBytes)
      const tag = sealed.subarray(headBytes + nonceBytes, headBytes + nonceBytes + tagBytes)
      const decipher = createDecipheriv('aes-256-gcm', sealing, nonce, { authTagLength: tagBytes })
        .setAAD(authenticated(head, context))
        .setAuthTag(tag)
      try {
        const hidden = sealed.subarray(headBytes + nonceBytes + tagBytes)
        return JSON.parse(Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8'))
      } catch (cause) {
        throw new Error(`The sealed data of ticket ${context.ticket} was altered, or belongs to another requester`, {
          cause,
        })
      }
    },
    blindIndex: (phone) => createHmac('sha256', indexing).update(plainPhone(phone)).digest(),
    sign: (text) => createHmac('sha256', signing).update(text).digest(),
  }
}

function derive(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), purpose, 32))
}

/** Lengths before texts, so that no other pair of ids reads the same. */
function authenticated(head: Buffer, { ticket, subject }: SealContext): Buffer {
  return Buffer.concat([head, Buffer.from(`${ticket.length}:${ticket}${subject.length}:${subject}`)])
}

function checkHead(sealed: Buffer, head: Buffer): void {
  if (sealed.length < headBytes + nonceBytes + tagBytes || sealed[0] !== layout)
    throw new Error('This is no sealed data of a layout this version knows; it was cut short or comes from a newer one')
  if (!sealed.subarray(0, headBytes).equals(head))
    throw new Error('This data was sealed with another key than the one in use; set JIESU_KEY to the key of that time')
}

/** `+86 138-0013-8000`, `008613800138000` and full-width digits are one number. */
function plainPhone(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/[^\d+]/g, '')
  return digits.replace(/^(?:\+|00)86/, '').replaceAll('+', '')
}

/** How a bytea column is written in a row that travels as JSON. */
export function byteaText(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`
}
