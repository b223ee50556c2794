import { useEffect, useState } from 'preact/hooks'

import { useWords } from '../words/use-words.ts'

/** Copies a digitable line with one tap. */
export function CopyButton({ text }: { text: string }) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [copied])

  return (
    <button class="copy" type="button" onClick={copy}>
      {copied ? `✓ ${words.copied}` : words.copy}
    </button>
  )

  function copy(): void {
    navigator.clipboard.writeText(text.trim()).then(
      () => setCopied(true),
      () => undefined,
    )
  }
}
