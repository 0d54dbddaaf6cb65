/** A number with its noun, e.g. one(3, 'card', 'cards') → "3 cards". For English and languages that count like it. */
export const one = (n: number, singular: string, plural: string) => `${n} ${n === 1 ? singular : plural}`

/** Minutes as somebody planning an evening says them, from 90 on in half hours: "40 minutes", "3½ hours". For English. */
export const lasting = (minutes: number) => {
  const halves = Math.round(minutes / 30)
  return minutes < 90 ? one(minutes, 'minute', 'minutes') : `${Math.floor(halves / 2)}${halves % 2 ? '½' : ''} hours`
}

/** A name in a sentence, whatever way each of them is written (Unicode's first strong isolate). */
export const isolate = (name: string) => `\u2068${name}\u2069`

/** What is said of one number: its parts in the order of the language. A screen sets the number itself large. */
export type Said = readonly (string | number)[]
