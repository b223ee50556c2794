import * as z from 'zod'

import type { Content } from '../arrival.ts'
import { ApiError } from './api-error.ts'

const longest = 4096

const idField = z
  .string('must be a string: your own id of this message, the same when you send it again')
  .regex(/^[\x21-\x7e]{1,128}$/, 'must have 1 to 128 visible ASCII characters, without spaces')
const textField = z
  .string('must be a string: what the person typed')
  .refine((text) => text.trim() !== '', 'is empty; send what the person typed')
  .refine((text) => text.length <= longest, `is longer than ${longest} characters; shorten it`)
const optionField = z
  .string('must be a string: the token of the tapped option')
  .min(1, 'is empty; send the token of the tapped option')
  .max(256, 'is longer than 256 characters; send the token of an option as it was given')

const body = z
  .strictObject({ id: idField.optional(), text: textField.optional(), option: optionField.optional() })
  .refine(({ text, option }) => (text === undefined) !== (option === undefined), {
    path: ['text'],
    message: 'or `option` is needed, and not both: what the person typed, or the token of a tapped option',
  })

/** What a client posts for a person. */
export interface MessageBody {
  /** Absent: the client has no id of its own for it. */
  readonly id: string | undefined
  readonly content: Content
}

/**
 * Reads the body of a posted message.
 *
 * @throws ApiError that names the field and how to mend it.
 */
export async function messageBody(request: Request): Promise<MessageBody> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) {
    throw new ApiError(415, {
      code: 'wrongContentType',
      field: 'content-type',
      message: 'The content type must be application/json.',
    })
  }
  const read = body.safeParse(json(await request.text()))
  if (!read.success) throw new ApiError(400, complaint(read.error.issues[0]))
  const { id, text, option } = read.data
  return { id, content: text === undefined ? { option: option ?? '' } : { text } }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const message = 'The body must be JSON, such as {"text": "oi"}.'
    throw new ApiError(400, { code: 'invalidJson', message })
  }
}

function complaint(issue: z.core.$ZodIssue | undefined): { code: string; message: string; field?: string } {
  const code = 'invalidBody'
  if (issue?.code === 'unrecognized_keys') {
    const field = issue.keys[0] ?? ''
    return {
      code,
      field,
      message: `There is no field \`${field}\`; send \`text\` or \`option\`, and perhaps \`id\`.`,
    }
  }
  const field = issue?.path[0]
  if (typeof field !== 'string')
    return { code, message: 'The body must be an object, such as {"text": "oi"}.' }
  return { code, field, message: `\`${field}\` ${issue?.message ?? 'is wrong'}.` }
}
