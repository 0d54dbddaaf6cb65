import { expect, it } from 'vitest'
import { kitType } from './builders'
import { column } from './column'
import { type Ink, MM } from './ink'

const type = await kitType()

const texts = (inks: readonly Ink[]): readonly string[] =>
  inks.flatMap(ink => (ink.do === 'text' ? [ink.line.text] : 'inks' in ink ? texts(ink.inks) : []))

it('takes a heading along to the page of what it is over, and loses nothing', () => {
  for (let before = 0; before < 40; before++) {
    const col = column(
      { width: 100 * MM, height: 120 * MM, margin: 4 * MM },
      { type, lang: 'en', where: 'a sheet', base: 11, ink: '#000000' },
    )
    for (let i = 0; i < before; i++) col.text('Before')
    col.heading('Heading')
    col.text(
      'One paragraph that needs several lines of this narrow page, and is never broken over two. '.repeat(3).trim(),
    )
    const pages = col.pages().map(({ inks }) => texts(inks))
    const page = pages.findIndex(said => said.includes('Heading'))
    expect(pages[page]?.at(-1)?.trim(), `${before} before`).toMatch(/two\.$/)
    expect(pages.flat().filter(text => text === 'Heading')).toHaveLength(1)
    expect(pages.flat().filter(text => text === 'Before')).toHaveLength(before)
  }
})
