// Prints a deck: what is chosen on one side, the very pages that come out on the other.
import { useEffect, useReducer, useRef, useState } from 'react'
import { loadPack, packIds } from '../../cards/packs'
import type { Estimate } from '../../print/copies'
import { readWorkshop } from '../api'
import { useLoaded } from '../board/useSeat'
import { Button } from '../ui/Button'
import { Page } from '../ui/Page'
import { Banner } from '../ui/Signs'
import { printWords } from '../words/print'
import { keepOffline } from './ourScript'
import { PrintForm } from './PrintForm'
import { PrintPages } from './PrintPages'
import { PrintSigns, signsOf, tablesOf } from './PrintSigns'
import { openPrinter, type Printer } from './printer'
import { saidOf, type Wanted, wantedFirst } from './printJob'
import { sayingOf } from './printSaying'
import { fileName, saveFile } from './saveFile'
import { Trouble } from './Trouble'
import { usePageUrl } from './usePageUrl'
import './print.css'

/** How long a choice may be thought over before it is drawn. */
const PAUSE = 150 // ms

interface Props {
  readonly code: string // of the workshop that signs are printed for; '' for none
}

export default function Print({ code }: Props) {
  if (import.meta.env.MODE === 'one-file')
    return (
      <Page>
        <h1>{printWords.title}</h1>
        <Banner>{printWords.oneFile}</Banner>
      </Page>
    )
  return <Desk code={code} />
}

interface Shown {
  readonly page: number
  readonly of: number
  readonly svg: string
  readonly names: readonly string[]
  readonly credit: string
  readonly estimate: Estimate
}

function Desk({ code }: Props) {
  const [wanted, change] = useReducer((old: Wanted, part: Partial<Wanted>) => ({ ...old, ...part }), wantedFirst)
  const pack = useLoaded(() => loadPack(wanted.pack), wanted.pack)
  const workshop = useLoaded(() => (code ? readWorkshop(code) : Promise.resolve(undefined)), code)
  const pageUrl = usePageUrl()
  const names = wanted.tables ?? tablesOf(workshop.value)
  const signs = signsOf(code, names, pageUrl)
  const signsKey = JSON.stringify(signs)
  const said = () => ({ pack: wanted.pack, said: saidOf(wanted, signs !== undefined), signs })
  const [printer] = useState<Printer>(openPrinter)
  const [page, turn] = useState<number>()
  const [shown, show] = useState<Shown>()
  const [problem, setProblem] = useState<{ text: string; ours: boolean }>()
  const [making, make] = useState<{ done: number; of: number }>()
  const [made, setMade] = useState<{ pdf: Uint8Array<ArrayBuffer>; wanted: Wanted }>()
  const [failed, fail] = useState<{ text: string; ours: boolean; wanted: Wanted }>() // in the making: these very choices
  const [tries, again] = useReducer((count: number) => count + 1, 0)
  const busy = making !== undefined
  const first = useRef(true)

  useEffect(() => printer.stop, [printer])
  useEffect(keepOffline, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again, `signsKey` is what `signs` says
  useEffect(() => {
    if (busy) return
    const wait = setTimeout(
      () => {
        first.current = false
        printer.ask({ want: 'look', page, ...said() }, answer => {
          if (answer.has === 'look') show(answer)
          setProblem(
            answer.has === 'problem' || answer.has === 'fault'
              ? { text: sayingOf(answer, wanted), ours: answer.has === 'fault' }
              : undefined,
          )
        })
      },
      first.current ? 0 : PAUSE,
    )
    return () => clearTimeout(wait)
  }, [printer, wanted, signsKey, page, busy, tries])

  const print = () => {
    setMade(undefined)
    fail(undefined)
    make({ done: 0, of: shown?.of ?? 0 })
    printer.ask({ want: 'pdf', ...said() }, answer => {
      if (answer.has === 'progress') return make(answer)
      make(undefined)
      if (answer.has === 'pdf') setMade({ pdf: answer.pdf, wanted })
      else if (answer.has !== 'look') fail({ text: sayingOf(answer, wanted), ours: answer.has === 'fault', wanted })
    })
  }
  const stop = () => {
    printer.stop()
    make(undefined)
  }

  if (pack.error) return <Trouble again={pack.again} />
  const trouble = problem ?? (failed?.wanted === wanted ? failed : undefined)
  const ready = made?.wanted === wanted ? made.pdf : undefined
  const file = `${fileName([wanted.pack, wanted.lang, wanted.second].filter(Boolean).join(' '))}.pdf`
  return (
    <Page width="wide">
      <div className="print">
        <header className="print-head">
          <h1>{printWords.title}</h1>
          <p className="lead">{printWords.what}</p>
        </header>
        <section className="print-out" aria-label={printWords.pages}>
          {trouble && (
            <div className="print-problem" role="alert">
              <p>{trouble.ours ? printWords.failed : trouble.text}</p>
              {trouble.ours && <p className="muted">{trouble.text}</p>}
              {trouble.ours && <Button onClick={problem ? again : print}>{printWords.tryAgain}</Button>}
            </div>
          )}
          <PrintPages shown={shown} stale={problem !== undefined} onTurn={turn} />
          <div className="print-make">
            {busy ? (
              <>
                <p role="status">{making.done > 0 ? printWords.making(making.done, making.of) : printWords.begun}</p>
                <progress max={making.of || 1} value={making.done} aria-label={printWords.begun} />
                <Button onClick={stop}>{printWords.stop}</Button>
              </>
            ) : ready ? (
              <>
                <p role="status">
                  <strong>{printWords.ready}</strong>{' '}
                  {(!wanted.with || wanted.with.includes('guide')) && printWords.test}
                </p>
                <Button kind="primary" big onClick={() => saveFile(file, 'application/pdf', ready)}>
                  {printWords.save(file, sizeOf(ready.length))}
                </Button>
              </>
            ) : (
              <Button kind="primary" big disabled={problem !== undefined || !shown} onClick={print}>
                {printWords.make}
              </Button>
            )}
          </div>
          {shown && <p className="muted">{printWords.credit(shown.credit)}</p>}
        </section>
        <PrintForm packs={packIds} pack={pack.value} wanted={wanted} onChange={change}>
          {code && workshop.value && <PrintSigns code={code} names={names} onChange={tables => change({ tables })} />}
          {code && workshop.error && <Banner>{workshop.error.message}</Banner>}
        </PrintForm>
      </div>
      <p>
        <a className="button" href="#/">
          {printWords.toStart}
        </a>
      </p>
    </Page>
  )
}

const sizeOf = (bytes: number) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${Math.round(bytes / 1e5) / 10} MB`
