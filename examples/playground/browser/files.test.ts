import { Buffer } from 'node:buffer'

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { desktop, phone } from './chromium.ts'
import { stage } from './stage.ts'

const { start, visit } = stage()

/** One blue pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const picture = { name: 'comprovante.png', mimeType: 'image/png', buffer: png }
const paper = { name: 'contrato.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 …') }

test.each([
  ['desktop', desktop],
  ['phone', phone],
])('a picture is sent with words, seen at once and again later, and enlarged, %s', async (_, size) => {
  const page = await visit(await start(), 'ana', size)
  await choose(page, [picture])
  await page.getByRole('list', { name: 'Arquivos a enviar' }).getByText('comprovante.png').waitFor()
  await page.keyboard.type('segue o comprovante')
  await page.keyboard.press('Enter')
  const sent = page.locator('.bubble.person[data-key]')
  await sent.getByText('segue o comprovante').waitFor()
  expect(await page.locator('.chosen').count()).toBe(0)

  await page.reload()
  const image = sent.getByRole('img', { name: 'comprovante.png' })
  await image.waitFor()
  expect(await image.evaluate((shown) => (shown as unknown as { naturalWidth: number }).naturalWidth)).toBe(1)
  expect(await image.getAttribute('src')).toMatch(/^\/api\/contacts\/ana\/files\//)
  await sent.getByRole('button', { name: 'comprovante.png' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'comprovante.png' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('several files go one by one, in their order, and one of them can be taken back', async () => {
  const page = await visit(await start(), 'ana')
  await choose(page, [paper, picture, { ...paper, name: 'errado.pdf' }])
  await page.getByRole('button', { name: 'Remover errado.pdf' }).click()
  await page.getByRole('button', { name: 'Enviar' }).click()
  await page.locator('.bubble.person[data-key]').nth(1).waitFor()
  const kinds = page.locator('.bubble.person[data-key]')
  expect(await kinds.evaluateAll((all) => all.map((each) => each.getAttribute('data-media')))).toEqual([
    'file',
    'image',
  ])
  const link = kinds.first().getByRole('link', { name: /contrato\.pdf/ })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('contrato.pdf')
})

test('what is too large or empty is refused with a sentence, and nothing is sent', async () => {
  const page = await visit(await start(), 'ana')
  await choose(page, [{ ...paper, buffer: Buffer.alloc(2_100_000, 1) }])
  await page.getByRole('alert').getByText('contrato.pdf tem 2,1 MB; aqui cabem até 2 MB.').waitFor()
  await choose(page, [{ ...paper, buffer: Buffer.alloc(0) }])
  await page.getByRole('alert').getByText('contrato.pdf está vazio.').waitFor()
  expect(await page.getByRole('button', { name: 'Enviar' }).isDisabled()).toBe(true)
  expect(await page.locator('.bubble').count()).toBe(0)
})

test('the largest file that is taken arrives', async () => {
  const page = await visit(await start(), 'ana')
  await choose(page, [{ ...paper, buffer: Buffer.alloc(2_000_000, 1) }])
  await page.getByRole('list', { name: 'Arquivos a enviar' }).getByText('2 MB').waitFor()
  await page.getByRole('button', { name: 'Enviar' }).click()
  await page.locator('.bubble.person[data-key] .file').getByText('PDF · 2 MB').waitFor()
})

test.each(['paste', 'drop'])('a file is attached by %s', async (way) => {
  const page = await visit(await start(), 'ana')
  await page.evaluate(bring, { way, data: png.toString('base64') })
  await page.getByRole('list', { name: 'Arquivos a enviar' }).getByText('foto.png').waitFor()
  await page.getByRole('button', { name: 'Enviar' }).click()
  await page.locator('.bubble.person[data-key]').getByRole('img', { name: 'foto.png' }).waitFor()
})

test('sounds and films can be played', async () => {
  const page = await visit(await start(), 'ana')
  await choose(page, [{ name: 'recado.wav', mimeType: 'audio/wav', buffer: silence(8000) }])
  await page.getByRole('button', { name: 'Enviar' }).click()
  const player = page.locator('.bubble.person[data-key] audio')
  await player.waitFor()
  expect(await player.getAttribute('aria-label')).toBe('recado.wav')
  const seconds = await player.evaluate(async (sound) => {
    const heard = sound as unknown as Sound
    if (Number.isNaN(heard.duration)) {
      await new Promise((resolve) => heard.addEventListener('loadedmetadata', resolve, { once: true }))
    }
    return heard.duration
  })
  expect(seconds).toBeCloseTo(1)
})

test('a page in a file cannot do anything here', async () => {
  const playground = await start()
  const page = await visit(playground, 'ana')
  const html = Buffer.from('<script>parent.document.title = "taken"</script>')
  await choose(page, [{ name: 'pagina.html', mimeType: 'text/html', buffer: html }])
  await page.getByRole('button', { name: 'Enviar' }).click()
  const link = page.locator('.bubble.person[data-key] a.file')
  await link.waitFor()
  const response = await fetch(playground.url + (await link.getAttribute('href')))
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})

interface Sound {
  readonly duration: number
  addEventListener(type: string, hear: (event: unknown) => void, options: { once: boolean }): void
}

async function choose(
  page: Page,
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await page.locator('.talk input[type=file]').setInputFiles([...files])
}

/** Runs in the page: somebody pastes or drops a picture. */
function bring({ way, data }: { way: string; data: string }): void {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.codePointAt(0) ?? 0)
  const transfer = new DataTransfer()
  transfer.items.add(new File([bytes], 'foto.png', { type: 'image/png' }))
  const happens = { bubbles: true, cancelable: true }
  if (way === 'drop') {
    const talk = document.querySelector('.talk')
    talk?.dispatchEvent(new DragEvent('dragover', { ...happens, dataTransfer: transfer }))
    talk?.dispatchEvent(new DragEvent('drop', { ...happens, dataTransfer: transfer }))
  } else {
    const field = document.querySelector('.talk .composer input:not([type=file])')
    field?.dispatchEvent(new ClipboardEvent('paste', { ...happens, clipboardData: transfer }))
  }
}

/** A second of nothing: 8 bits, 8 kHz. */
function silence(samples: number): Buffer {
  const head = Buffer.from('RIFF....WAVEfmt ....................data....', 'latin1')
  head.writeUInt32LE(36 + samples, 4)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.writeUInt32LE(samples, 40)
  return Buffer.concat([head, Buffer.alloc(samples, 128)])
}

/** What of the browser is used in it. */
interface Element {
  dispatchEvent(event: object): void
}
declare const document: { querySelector(selector: string): Element | null }
declare const DataTransfer: new () => { items: { add(file: object): void } }
declare const DragEvent: new (type: string, init: object) => object
declare const ClipboardEvent: new (type: string, init: object) => object
