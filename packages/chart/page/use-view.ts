import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

import type { Box, Drawing } from '../src/drawing.ts'

interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** What is in sight, and how that changes. */
export interface View {
  readonly box: RefObject<HTMLDivElement | null>
  /** It has a size. */
  readonly seen: boolean
  readonly transform: string
  /** The sides on which the drawing goes on out of sight. */
  readonly more: readonly ('left' | 'right' | 'top' | 'bottom')[]
  readonly handlers: object
  /** Whether the edge of what is in sight runs through a box. */
  readonly cuts: (shape: Box) => boolean
  zoom(factor: number): void
  fit(): void
  /** Moves as little as it takes to have a box in sight, and what is around it where that fits. */
  show(shape: Box, around: Box): void
}

/** Smaller than this, nobody can read it. */
const readable = 0.85
const margin = 24
/** As much of a drawing's own margin may be out of sight before anything of it is. */
const edge = 12

/** Which part of a drawing is in sight, and at what size. */
export function useView({ width, height }: Drawing): View {
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
    more: beyond(),
    transform: `translate(${place.x}px, ${place.y}px) scale(${place.scale})`,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onWheel, onClickCapture },
    cuts(shape) {
      const shown = sight()
      const [x, y] = [place.x + shape.x * place.scale, place.y + shape.y * place.scale]
      return (
        x < 0 ||
        y < 0 ||
        x + shape.width * place.scale > shown.width ||
        y + shape.height * place.scale > shown.height
      )
    },
    zoom: (factor) => zoomAt(factor, sight().width / 2, sight().height / 2),
    fit() {
      const shown = sight()
      const scale = Math.max(0.2, fitting(shown))
      setPlace({ scale, ...centred(shown, scale) })
    },
    show: (shape, around) => setPlace((before) => inSight(before, shape, around, sight())),
  }

  function beyond(): View['more'] {
    const shown = sight()
    const sides = {
      left: place.x < -edge,
      right: place.x + width * place.scale > shown.width + edge,
      top: place.y < -edge,
      bottom: place.y + height * place.scale > shown.height + edge,
    }
    return (['left', 'right', 'top', 'bottom'] as const).filter((side) => sides[side])
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

function inSight(place: Place, shape: Box, around: Box, shown: { width: number; height: number }): Place {
  const { scale } = place
  return {
    scale,
    x: along(place.x, scaled(shape.x, shape.width), scaled(around.x, around.width), shown.width),
    y: along(place.y, scaled(shape.y, shape.height), scaled(around.y, around.height), shown.height),
  }

  function scaled(start: number, size: number): Stretch {
    return { start: start * scale, size: size * scale }
  }
}

interface Stretch {
  readonly start: number
  readonly size: number
}

/** Where one axis begins, so that what is around fits in the room, or else the shape stands in its middle. */
function along(at: number, shape: Stretch, around: Stretch, room: number): number {
  if (around.size <= room - 2 * margin) {
    return Math.min(Math.max(at, margin - around.start), room - margin - around.start - around.size)
  }
  const from = at + shape.start
  const near = 70
  return from >= near && from + shape.size <= room - near ? at : room / 2 - shape.start - shape.size / 2
}
