/** A number with its noun, e.g. one(3, 'card', 'cards') → "3 cards". For English and languages that count like it. */
export const one = (n: number, singular: string, plural: string) => `${n} ${n === 1 ? singular : plural}`
