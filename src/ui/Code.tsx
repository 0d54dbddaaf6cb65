// The code to join with. Apart from the other signs: no tablet shows it.
import './signs.css'

interface CodeProps {
  readonly code: string // six symbols, with or without the dash
  readonly big?: boolean
}

/** A code symbol by symbol, in the typeface that tells S from 5, Z from 2 and B from 8. */
export function Code({ code, big = false }: CodeProps) {
  const symbols = [...code.replace(/[^A-Za-z0-9]/g, '').toUpperCase()]
  return (
    <span className={`code ${big ? 'is-big' : ''}`} dir="ltr">
      <span className="visually-hidden">{symbols.join(' ')}</span>
      <span aria-hidden="true" className="code-symbols">
        {symbols.map((symbol, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a code has no other order than its own
          <b key={n} className={n === 3 ? 'is-after-dash' : ''}>
            {symbol}
          </b>
        ))}
      </span>
    </span>
  )
}
