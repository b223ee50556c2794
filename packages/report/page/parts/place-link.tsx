import type { ComponentChildren } from 'preact'

import { writeAddress, type Address } from '../../src/view/address.ts'
import { useReport } from '../report-context.ts'

interface PlaceLinkProps {
  readonly to: Address
  readonly children: ComponentChildren
  readonly class?: string
  readonly current?: boolean
  readonly tabIndex?: number
}

/** A link to another place of the page: it can be shared and opened beside this one. What is looked for stays. */
export function PlaceLink({ to, children, current = false, ...rest }: PlaceLinkProps) {
  const { address, go } = useReport()
  const change: Address = { path: undefined, step: undefined, at: undefined, ...to }
  return (
    <a
      {...rest}
      href={writeAddress({ ...address, ...change }) || '#'}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        go(change)
      }}
    >
      {children}
    </a>
  )
}
