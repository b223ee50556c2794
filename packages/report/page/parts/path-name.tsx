/** A path's name, the turns that it takes one beside the other; what all paths of a suite begin with is left out. */
export function PathName({ name, suite }: { name: string; suite: string }) {
  const parts = name.split(' › ')
  const [first, ...rest] = parts
  return (
    <span class="path-name">
      {(first === suite && rest.length > 0 ? rest : parts).map((part, index) => (
        <span key={index}>
          {index > 0 && <i> › </i>}
          {part}
        </span>
      ))}
    </span>
  )
}
