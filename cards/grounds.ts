// The grounds that pictures are printed on, one shape and one quiet tint a suit, in the suits' order: colour alone tells nothing.

/** Outlines in a square of 100; for screens and for paper. */
export const GROUNDS: readonly string[] = [
  'M50 5a45 45 0 1 1 0 90a45 45 0 1 1 0-90z',
  'M50 6L94 50 50 94 6 50z',
  'M8 92V50A42 42 0 0 1 50 8h42v42a42 42 0 0 1-42 42z',
  'M29 29a21 21 0 1 1 42 0a21 21 0 1 1 0 42a21 21 0 1 1-42 0a21 21 0 1 1 0-42z',
  'M10 94V46a40 40 0 0 1 80 0v48z',
  'M50 4l12 15 19-5 1 20 16 11-11 16 6 19-20 1-11 16-12-14-19 6-2-20-18-9 10-17-7-18 20-3z',
  'M27 8h46l23 42-23 42H27L4 50z',
  'M10 14h80v72H10z',
  'M50 8c28 0 46 16 44 42s-10 40-40 42S8 78 6 52 22 8 50 8z',
  'M50 6l44 80H6z',
]

/** The same as `.tint-0` to `.tint-9` of the screens, which a test holds; none of them is a pile's ink. */
export const TINTS = [
  '#f6cdb0',
  '#cfe0ee',
  '#d3e0ac',
  '#f7cad3',
  '#d9d0f0',
  '#f5e08e',
  '#bfe3d5',
  '#ded7c8',
  '#f3d5a4',
  '#f0c6ea',
] as const
