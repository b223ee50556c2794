/** A path's name, the turns that it takes one beside the other; what all paths of a suite begin with is left out. */
export function PathName({ name, suite }: { name: string; suite: string }) {
  const parts = name.split(' › ')
  const [first, ...rest] = parts
  return (
    <span class="path-name">
      {(isOwn(first, suite) && rest.length > 0 ? rest : parts).map((part, index) => (
        <span key={index}>
          {index > 0 && <i> › </i>}
          {part}
        </span>
      ))}
    </span>
  )
}

/** Suites of one name are told apart by what follows it. */
function isOwn(first: string | undefined, suite: string): boolean {
  return first === suite || suite.startsWith(`${first} (`)
}
