// All styles end in one sheet, so that a class must mean one thing: each is dressed by one folder alone.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.css'))

/** The classes that a sheet dresses, states (`is-…`) left out, for those go with another. */
const classesOf = (css: string) =>
  new Set(
    [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g)].flatMap(([, selector = '']) =>
      selector.split(',').flatMap(part => part.trim().match(/^\.([a-z][\w-]*)$/)?.[1] ?? []),
    ),
  )

it('no two exercises dress the same class, nor one of the pages or of the parts they share', () => {
  const owners = new Map<string, Set<string>>()
  for (const path of paths) {
    const owner = path.match(/exercises\/[^/]+/)?.[0] ?? 'the app'
    for (const name of classesOf(readFileSync(`src/${path}`, 'utf8')))
      owners.set(name, (owners.get(name) ?? new Set()).add(owner))
  }
  expect(owners.size).toBeGreaterThan(100)
  const shared = [...owners].filter(([, by]) => by.size > 1).map(([name, by]) => `.${name}: ${[...by].join(', ')}`)
  expect(shared).toEqual([])
})

it('an exercise dresses a state (`is-…`) only where a class of its own says whose it is', () => {
  const bare = paths
    .filter(path => path.startsWith('exercises/'))
    .flatMap(path =>
      [
        ...readFileSync(`src/${path}`, 'utf8')
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .matchAll(/([^{}]+)\{/g),
      ]
        .flatMap(([, selectors = '']) => selectors.split(/,(?![^(]*\))/))
        .map(selector => selector.trim())
        .filter(selector => selector.includes('.is-') && !/\.(?!is-)[a-z]/.test(selector))
        .map(selector => `${path}: ${selector}`),
    )
  expect(bare).toEqual([])
})
