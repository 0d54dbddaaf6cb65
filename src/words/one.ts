/** A number with its noun, e.g. one(3, 'card', 'cards') → "3 cards". For English and languages that count like it. */
export const one = (n: number, singular: string, plural: string) => `${n} ${n === 1 ? singular : plural}`

/** A name in a sentence, whatever way each of them is written (Unicode's first strong isolate). */
export const isolate = (name: string) => `\u2068${name}\u2069`

/** What is said of one number: its parts in the order of the language. A screen sets the number itself large. */
export type Said = readonly (string | number)[]
