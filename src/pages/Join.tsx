// The door: a code, then a table. Loads neither boards nor exercises, for it opens on bad Wi-Fi.
import { useEffect, useState } from 'react'
import { readWorkshop, showCode, type Workshop } from '../api'
import { keep, keptLang, keptSeat } from '../kept'
import { Button } from '../ui/Button'
import { Page } from '../ui/Page'
import { useTitle } from '../ui/title'
import { words } from '../words/words'
import { CodeForm } from './CodeForm'
import { explain, JoinTables } from './JoinTables'
import { Language } from './Language'
import './join.css'
import './pages.css'

export default function Join({ code, table }: { readonly code: string; readonly table: string }) {
  const [workshop, setWorkshop] = useState<Workshop>()
  const [error, setError] = useState('')
  const [tries, setTries] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    setError('')
    setWorkshop(undefined)
    if (code === '') return
    let gone = false
    readWorkshop(code).then(
      workshop => gone || setWorkshop(workshop),
      error => gone || setError(explain(error)),
    )
    return () => {
      gone = true
    }
  }, [code, tries])

  return (
    <Page>
      <p className="brand">
        <a href="#/">{words.name}</a>
      </p>
      {workshop ? (
        <Door workshop={workshop} wanted={table} again={() => setTries(tries + 1)} />
      ) : (
        <>
          <h1>{words.join.title}</h1>
          <CodeForm code={code} error={error} again={() => setTries(tries + 1)} busy={code !== '' && error === ''} />
        </>
      )}
    </Page>
  )
}

interface DoorProps {
  readonly workshop: Workshop
  readonly wanted: string
  readonly again: () => void
}

/** A shut door lets nobody new in; a device that has a seat goes on. */
function Door({ workshop, wanted, again }: DoorProps) {
  const remembered = keptSeat(workshop.code)
  const [lang, setLang] = useState(keptLang)
  useTitle(workshop.title, words.join.title)
  const shut = workshop.locked ? words.join.locked : workshop.stage === 'closed' ? words.join.over : undefined
  return (
    <>
      <header>
        <p className="muted">{words.join.codeIs(showCode(workshop.code))}</p>
        <h1>{workshop.title}</h1>
      </header>
      {remembered && (
        <a className="button is-primary is-big" href={`#/play/${workshop.code}/${remembered.token}`}>
          {words.join.goOn(remembered.table)}
        </a>
      )}
      {shut === undefined ? (
        <>
          <Language
            pack={workshop.pack}
            languages={workshop.languages}
            lang={lang}
            onLang={async lang => {
              keep('lang', lang)
              setLang(lang)
            }}
          />
          <JoinTables workshop={workshop} wanted={wanted} first={remembered === undefined} />
        </>
      ) : (
        <>
          <p className="lead">{shut}</p>
          <Button onClick={again}>{words.join.again}</Button>
        </>
      )}
    </>
  )
}
