// How near to the cut a card may say something: a cut is often a millimetre off.
import { type Box, MM } from './ink'
import type { CardSize } from './papers'

/**
 * The part of a card that no cut touches, in points from its top left corner: 3 mm inside the trim, which is the eighth of an
 * inch that DriveThruCards asks for; 2 mm on cards less than 50 mm across, where 3 would cost too much.
 */
export function safeBox({ w, h }: CardSize): Box {
  const inset = Math.min(w, h) < 50 ? 2 : 3
  return { x: inset * MM, y: inset * MM, w: (w - 2 * inset) * MM, h: (h - 2 * inset) * MM }
}

/** Those of the boxes that reach out of the card's safe part by more than 0.01 pt. */
export function outsideSafe(card: CardSize, boxes: readonly Box[]): readonly Box[] {
  const safe = safeBox(card)
  const near = 0.01
  return boxes.filter(
    ({ x, y, w, h }) =>
      x < safe.x - near || y < safe.y - near || x + w > safe.x + safe.w + near || y + h > safe.y + safe.h + near,
  )
}
