import { makerOf } from './typst.mjs'

export const make = makerOf({ pdfTags: false })
