import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

import type { Box, Machine } from '../../src/wire.ts'

interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface View {
  readonly box: RefObject<HTMLDivElement | null>
  /** It has a size. */
  readonly seen: boolean
  readonly transform: string
  readonly handlers: object
  zoom(factor: number): void
  fit(): void
  /** Moves as little as it takes to have a box in sight. */
  show(shape: Box | undefined): void
}

/** Smaller than this, nobody can read it. */
const readable = 0.85
const margin = 24

/** Which part of a drawing is in sight, and at what size. */
export function useView({ width, height }: Machine): View {
  const box = useRef<HTMLDivElement>(null)
  const dragged = useRef<{ x: number; y: number; moved: boolean }>(undefined)
  const [seen, setSeen] = useState(false)
  const [place, setPlace] = useState<Place>({ x: margin, y: margin, scale: readable })

  useLayoutEffect(() => {
    const node = box.current
    if (!node) return
    // On a phone the drawing is hidden at first, and has no size.
    const measure = () => setSeen(node.clientWidth > 0)
    measure()
    const sized = new ResizeObserver(measure)
    sized.observe(node)
    return () => sized.disconnect()
  }, [])

  useLayoutEffect(() => {
    const shown = sight()
    const scale = Math.max(readable, fitting(shown))
    setPlace({ scale, ...centred(shown, scale) })
  }, [seen])

  return {
    box,
    seen,
    transform: `translate(${place.x}px, ${place.y}px) scale(${place.scale})`,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onWheel, onClickCapture },
    zoom: (factor) => zoomAt(factor, sight().width / 2, sight().height / 2),
    fit() {
      const shown = sight()
      const scale = Math.max(0.2, fitting(shown))
      setPlace({ scale, ...centred(shown, scale) })
    },
    show(shape) {
      if (shape) setPlace((before) => inSight(before, shape, sight()))
    },
  }

  function sight(): { width: number; height: number } {
    const { clientWidth = 600, clientHeight = 400 } = box.current ?? {}
    return { width: clientWidth, height: clientHeight }
  }

  function fitting(shown: { width: number; height: number }): number {
    const across = (shown.width - 2 * margin) / width
    return Math.min(1, across, (shown.height - 2 * margin) / height)
  }

  /** In the middle where it fits, from the top where it does not. */
  function centred(shown: { width: number; height: number }, scale: number): { x: number; y: number } {
    return {
      x: (shown.width - width * scale) / 2,
      y: Math.max(margin, (shown.height - height * scale) / 2),
    }
  }

  function zoomAt(factor: number, x: number, y: number): void {
    setPlace((before) => {
      const scale = Math.min(2, Math.max(0.2, before.scale * factor))
      const grown = scale / before.scale
      return { scale, x: x - (x - before.x) * grown, y: y - (y - before.y) * grown }
    })
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button === 0) dragged.current = { x: event.clientX, y: event.clientY, moved: false }
  }

  function onPointerMove(event: PointerEvent): void {
    const from = dragged.current
    if (!from) return
    const [x, y] = [event.clientX - from.x, event.clientY - from.y]
    if (!from.moved && Math.hypot(x, y) < 4) return
    box.current?.setPointerCapture(event.pointerId)
    dragged.current = { x: event.clientX, y: event.clientY, moved: true }
    setPlace((before) => ({ ...before, x: before.x + x, y: before.y + y }))
  }

  function onPointerUp(): void {
    // The click that ends a drag comes after it.
    setTimeout(() => (dragged.current = undefined))
  }

  function onClickCapture(event: MouseEvent): void {
    if (dragged.current?.moved) event.stopPropagation()
  }

  function onWheel(event: WheelEvent): void {
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) {
      const { left = 0, top = 0 } = box.current?.getBoundingClientRect() ?? {}
      zoomAt(Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top)
    } else setPlace((before) => ({ ...before, x: before.x - event.deltaX, y: before.y - event.deltaY }))
  }
}

function inSight(place: Place, shape: Box, shown: { width: number; height: number }): Place {
  const { scale } = place
  const move = (at: number, start: number, size: number, room: number) => {
    const [from, to] = [at + start * scale, at + (start + size) * scale]
    const near = 70
    return from >= near && to <= room - near ? at : room / 2 - (start + size / 2) * scale
  }
  return {
    scale,
    x: move(place.x, shape.x, shape.width, shown.width),
    y: move(place.y, shape.y, shape.height, shown.height),
  }
}
