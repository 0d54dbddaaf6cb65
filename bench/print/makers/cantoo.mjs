import fontkit from '@cantoo/fontkit'
import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import { makerOf } from './pdflib.mjs'

export const make = makerOf({ PDFDocument, rgb }, fontkit)
