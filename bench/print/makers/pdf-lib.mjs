import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, rgb } from 'pdf-lib'
import { makerOf } from './pdflib.mjs'

export const make = makerOf({ PDFDocument, rgb }, fontkit)
