/** A message's text; addresses in it can be followed. */
export function LinkedText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s]+[^\s.,;:!?)])/)
  return (
    <p>
      {parts.map((part) =>
        /^https?:\/\//.test(part) ? (
          <a href={part} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}
