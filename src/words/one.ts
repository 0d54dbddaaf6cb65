/** A number with its noun, e.g. one(3, 'card', 'cards') → "3 cards". For English and languages that count like it. */
export const one = (n: number, singular: string, plural: string) => `${n} ${n === 1 ? singular : plural}`

/** What is said of one number: its parts in the order of the language. A screen sets the number itself large. */
export type Said = readonly (string | number)[]
