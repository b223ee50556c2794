import { useState } from 'preact/hooks'

import type { Files } from './use-files.ts'

interface Drop {
  /** Somebody holds files over it. */
  readonly over: boolean
  readonly handlers: {
    onDragOver(event: DragEvent): void
    onDragLeave(event: DragEvent): void
    onDrop(event: DragEvent): void
  }
}

/** Lets files be dropped on an element. */
export function useDrop(files: Files): Drop {
  const [over, setOver] = useState(false)
  return {
    over,
    handlers: {
      onDragOver(event) {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave(event) {
        const { currentTarget, relatedTarget } = event
        const inside = currentTarget instanceof Node && relatedTarget instanceof Node
        if (!inside || !currentTarget.contains(relatedTarget)) setOver(false)
      },
      onDrop(event) {
        setOver(false)
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        void files.add([...event.dataTransfer.files])
      },
    },
  }
}
