import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { AssistSettings } from '../config/assist-settings.ts'

/** What a language model is told to do, and the material it does it with. */
export type Prompt = { readonly task: string; readonly material: string; readonly mostTokens: number }

/** How it ended, and how many tokens it says that took; where it says nothing, what was set aside is taken as spent. */
export type Completion =
  | { readonly outcome: 'answered'; readonly content: unknown; readonly tokens?: number }
  /** It came too late, could not be reached, turned us away, or said nothing of use. */
  | { readonly outcome: 'late' | 'unreachable' | 'refused' | 'unusable'; readonly tokens?: number }

const Said = Compile(
  Type.Object({
    choices: Type.Array(Type.Object({ message: Type.Object({ content: Type.String() }) }), { minItems: 1 }),
    usage: Type.Optional(Type.Object({ total_tokens: Type.Integer({ minimum: 0 }) })),
  }),
)

/** A longer answer is none we asked for. */
const mostBytes = 1_000_000

/**
 * Asks an OpenAI-compatible endpoint for one JSON value. A broken connection or an answer of 5xx is tried once more within
 * the same time; nothing else is. Throws nothing: how it ended is the answer.
 */
export async function complete(settings: AssistSettings, prompt: Prompt): Promise<Completion> {
  const signal = AbortSignal.timeout(settings.assistTimeout * 1_000)
  const first = await tryOnce(settings, prompt, signal)
  return first.outcome === 'unreachable' && !signal.aborted ? tryOnce(settings, prompt, signal) : first
}

async function tryOnce(settings: AssistSettings, prompt: Prompt, signal: AbortSignal): Promise<Completion> {
  try {
    const answer = await fetch(`${settings.assistUrl}/chat/completions`, requestOf(settings, prompt, signal))
    if (!answer.ok) {
      await answer.body?.cancel()
      return { outcome: answer.status >= 500 ? 'unreachable' : 'refused', tokens: 0 }
    }
    return said(await textOf(answer))
  } catch {
    return signal.aborted ? { outcome: 'late' } : { outcome: 'unreachable', tokens: 0 }
  }
}

function requestOf(
  { assistKey, assistModel }: AssistSettings,
  { task, material, mostTokens }: Prompt,
  signal: AbortSignal,
): RequestInit {
  return {
    method: 'POST',
    redirect: 'error',
    signal,
    headers: {
      'content-type': 'application/json',
      ...(assistKey !== undefined && { authorization: `Bearer ${assistKey}` }),
    },
    body: JSON.stringify({
      model: assistModel,
      temperature: 0,
      max_tokens: mostTokens,
      response_format: { type: 'json_object' },
      messages: [
        { role: 'system', content: task },
        { role: 'user', content: material },
      ],
    }),
  }
}

async function textOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body ?? []) {
    bytes += part.length
    if (bytes > mostBytes) return ''
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

function said(text: string): Completion {
  const answer = parsed(text)
  if (!Said.Check(answer)) return { outcome: 'unusable' }
  const spent = answer.usage === undefined ? {} : { tokens: answer.usage.total_tokens }
  const content = parsed(answer.choices[0]?.message.content ?? '')
  return content === undefined ? { outcome: 'unusable', ...spent } : { outcome: 'answered', content, ...spent }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
