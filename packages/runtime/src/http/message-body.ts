import * as z from 'zod'

import type { PersonContent } from '../arrival.ts'
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

const mediaField = z.strictObject(
  {
    kind: z.enum(['image', 'audio', 'video', 'file'], 'must be image, audio, video or file'),
    url: z
      .string('must be a string: an https address, or a data: address with the file itself')
      .regex(/^(https:\/\/|data:)\S+$/, 'must be an https: or a data: address'),
    name: z.string('must be a string').max(255, 'is longer than 255 characters').optional(),
    mimeType: z
      .string('must be a string')
      .regex(/^[\w.+-]+\/[\w.+-]+$/, 'must be like image/jpeg')
      .optional(),
  },
  'must be an object with `kind` and `url`',
)

const body = z
  .strictObject({
    id: idField.optional(),
    text: textField.optional(),
    option: optionField.optional(),
    media: mediaField.optional(),
  })
  .refine(
    ({ text, option, media }) => (option === undefined) === (text !== undefined || media !== undefined),
    {
      path: ['text'],
      message:
        'or `option` or `media` is needed, and `option` alone: what the person typed, the token of a tapped option, or a file with or without `text`',
    },
  )

/** What a client posts for a person. */
export interface MessageBody {
  /** Absent: the client has no id of its own for it. */
  readonly id: string | undefined
  readonly content: PersonContent
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
  return { id: read.data.id, content: contentOf(read.data) }
}

function contentOf({ text, option, media }: z.infer<typeof body>): PersonContent {
  if (option !== undefined) return { option }
  if (media === undefined) return { text: text ?? '' }
  const { kind, url, name, mimeType } = media
  const named = { ...(name !== undefined && { name }), ...(mimeType !== undefined && { mimeType }) }
  return { media: { kind, url, ...named }, ...(text !== undefined && { text }) }
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
  const field = issue?.path.join('.')
  if (field === undefined || field === '')
    return { code, message: 'The body must be an object, such as {"text": "oi"}.' }
  return { code, field, message: `\`${field}\` ${issue?.message ?? 'is wrong'}.` }
}
